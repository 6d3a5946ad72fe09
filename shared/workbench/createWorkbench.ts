import { buildThemes } from '#shared/coding/buildThemes.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { border } from './border.ts';
import { changing } from './changing.ts';
import { checkOpenStudy } from './checking.ts';
import { createEngineRoom } from './engineRoom.ts';
import { importing } from './importing.ts';
import { createLane } from './lane.ts';
import type { WorkbenchPorts } from './ports.ts';
import { writeReport } from './reporting.ts';
import type { Room } from './room.ts';
import { sampling } from './sampling.ts';
import { needed } from './session.ts';
import { shelving } from './shelving.ts';
import { createStopping } from './stopping.ts';
import type { Workbench } from './workbench.ts';

/** The program without a face, on the ports of one edition. */
export function createWorkbench(ports: WorkbenchPorts): Workbench {
  const tell = (progress: Parameters<typeof ports.events.progress>[0]) => ports.events.progress(progress);
  const stopping = createStopping(tell);
  const counting = createStopping(tell);
  const room: Room = { ports, engine: createEngineRoom(ports, counting), session: null };
  const lane = createLane();
  const openFile = () => (room.session === null ? '' : ports.shelf.fileName(room.session.ref));
  const inTurn = <Value>(work: () => Promise<Value>, file = openFile) => border(file, () => lane(work));
  const shelf = shelving(room);
  const change = changing(room);
  const imports = importing(room);
  const sample = sampling(room, shelf);

  return {
    studies: () => border(openFile, () => ports.shelf.list()),
    createStudy: (name) =>
      inTurn(
        () => shelf.create(name),
        () => ports.shelf.fileName(name),
      ),
    openStudy: (ref) =>
      inTurn(
        () => shelf.open(ref),
        () => ports.shelf.fileName(ref),
      ),
    closeStudy: () => inTurn(() => shelf.close()),
    removeStudy: (ref) =>
      inTurn(
        () => shelf.remove(ref),
        () => ports.shelf.fileName(ref),
      ),
    copyOfStudy: () => inTurn(() => ports.shelf.bytes(needed(room.session).ref)),
    adoptStudy: (name, bytes) =>
      inTurn(
        () => shelf.adopt(name, bytes),
        () => name,
      ),
    sampleFiles: (options) => border(openFile, () => stopping.during((work) => sample.files(options, work))),
    openSample: () => border(openFile, () => stopping.during((work) => lane(() => sample.open(work)))),
    review: (files) => border(openFile, () => stopping.during((work) => lane(() => imports.review(files, work)))),
    importReviewed: (decisions) => border(openFile, () => stopping.during((work) => lane(() => imports.importReviewed(decisions, work)))),
    run: (commandId, parameters) => inTurn(() => change.run(commandId, parameters)),
    undo: () => inTurn(() => change.undo()),
    redo: () => inTurn(() => change.redo()),
    history: () => inTurn(() => needed(room.session).store.history()),
    outcomes: (window) => border(openFile, async () => room.engine.outcomes(needed(room.session), window)),
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
    report: (format, figures) => border(openFile, () => stopping.during((work) => lane(() => writeReport(room, format, figures, work)))),
    check: () => inTurn(() => checkOpenStudy(room)),
    cancel: () =>
      border(openFile, async () => {
        stopping.stopAll();
        counting.stopAll();
        return null;
      }),
  };
}
