import { buildThemes } from '#shared/coding/buildThemes.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { border, fileName } from './border.ts';
import { changing } from './changing.ts';
import { createLane } from './lane.ts';
import type { WorkbenchPorts } from './ports.ts';
import type { Room } from './room.ts';
import { needed } from './session.ts';
import { shelving } from './shelving.ts';
import { createStopping } from './stopping.ts';
import type { Workbench } from './workbench.ts';

/** The program without a face, on the ports of one edition. */
export function createWorkbench(ports: WorkbenchPorts): Workbench {
  const room: Room = { ports, stopping: createStopping(), session: null };
  const lane = createLane();
  const openFile = () => (room.session === null ? '' : fileName(room.session.ref));
  const inTurn = <Value>(work: () => Promise<Value>, file = openFile) => border(file, () => lane(work));
  const shelf = shelving(room);
  const change = changing(room);
  const later = async (): Promise<never> => {
    throw new FailureError(failure('bug', { message: 'not built yet' }));
  };

  return {
    studies: () =>
      border(
        () => '',
        () => ports.shelf.list(),
      ),
    createStudy: (name) =>
      inTurn(
        () => shelf.create(name),
        () => fileName(name),
      ),
    openStudy: (ref) =>
      inTurn(
        () => shelf.open(ref),
        () => fileName(ref),
      ),
    closeStudy: () => inTurn(() => shelf.close()),
    removeStudy: (ref) =>
      inTurn(
        () => shelf.remove(ref),
        () => fileName(ref),
      ),
    copyOfStudy: () => inTurn(() => ports.shelf.bytes(needed(room.session).ref)),
    adoptStudy: (name, bytes) =>
      inTurn(
        () => shelf.adopt(name, bytes),
        () => name,
      ),
    sampleFiles: () => inTurn(later),
    openSample: () => inTurn(later),
    review: () => inTurn(later),
    importReviewed: () => inTurn(later),
    run: (commandId, parameters) => inTurn(() => change.run(commandId, parameters)),
    undo: () => inTurn(() => change.undo()),
    redo: () => inTurn(() => change.redo()),
    history: () => inTurn(() => needed(room.session).store.history()),
    outcomes: () => inTurn(later),
    transcript: (id) =>
      inTurn(async () => {
        const { store, transcripts } = needed(room.session);
        const document = store.study.documents.find((one) => one.id === id);
        if (document === undefined) throw new FailureError(failure('command.refused', { reason: 'document.gone' }));
        return transcripts.one(document);
      }),
    themes: () =>
      inTurn(async () => {
        const { store, transcripts } = needed(room.session);
        return buildThemes(store.study, await transcripts.all(store.study));
      }),
    report: () => inTurn(later),
    check: () =>
      inTurn(async () => {
        const findings = await needed(room.session).store.check();
        return { findings, whole: findings.every(({ severity }) => severity !== 'damage') };
      }),
    cancel: () =>
      border(openFile, async () => {
        room.stopping.stopAll();
        return null;
      }),
  };
}
