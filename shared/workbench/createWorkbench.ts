import { buildThemes } from '#shared/coding/buildThemes.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { writeAccount } from './accounting.ts';
import { studyFileOf, writeArchive } from './archiving.ts';
import { createBacking } from './backing.ts';
import { adoptBackup, listBackups, reviewRemoval } from './backups.ts';
import { border } from './border.ts';
import { changing } from './changing.ts';
import { checkOpenStudy } from './checking.ts';
import { copyOfStudy } from './copying.ts';
import { createEngineRoom } from './engineRoom.ts';
import { erasePerson, reviewErasure } from './erasing.ts';
import { importing } from './importing.ts';
import { createLane } from './lane.ts';
import { lookingAtData } from './lookingAtData.ts';
import { lookBack } from './lookingBack.ts';
import { openAgain } from './openingAgain.ts';
import type { WorkbenchPorts } from './ports.ts';
import { changePassphrase, protectStudy, renewRecovery, unprotectStudy } from './protecting.ts';
import { reportOutcomes, writeReport } from './reporting.ts';
import type { Room } from './room.ts';
import { salvageStudy } from './salvaging.ts';
import { sampling } from './sampling.ts';
import { needed, shown } from './session.ts';
import { shelving } from './shelving.ts';
import { createStopping } from './stopping.ts';
import { throwKeyAway } from './throwingKeyAway.ts';
import type { Workbench } from './workbench.ts';

/** The program without a face, on the ports of one edition. */
export function createWorkbench(ports: WorkbenchPorts): Workbench {
  const tell = (progress: Parameters<typeof ports.events.progress>[0]) => ports.events.progress(progress);
  const stopping = createStopping(tell);
  const counting = createStopping(tell);
  const lane = createLane();
  const backing = createBacking(ports, lane, () => room);
  const room: Room = { ports, engine: createEngineRoom(ports, counting), backing, session: null, turns: 0 };
  const openFile = () => (room.session === null ? '' : ports.shelf.fileName(room.session.ref));
  const inTurn = <Value>(work: () => Promise<Value>, file = openFile) => {
    room.turns += 1;
    return border(file, () => lane(work));
  };
  const shelf = shelving(room);
  const change = changing(room);
  const imports = importing(room);
  const sample = sampling(room, shelf);
  const data = lookingAtData(room);

  return {
    studies: () => border(openFile, () => ports.shelf.list()),
    createStudy: (name, passphrase = null) =>
      inTurn(
        () => shelf.create(name, passphrase),
        () => ports.shelf.fileName(name),
      ),
    openStudy: (ref, secret = null) =>
      inTurn(
        () => shelf.open(ref, secret),
        () => ports.shelf.fileName(ref),
      ),
    openAgain: () => inTurn(() => openAgain(room)),
    closeStudy: () => inTurn(() => shelf.close()),
    letGo: () =>
      inTurn(async () => {
        await shelf.close();
        return ports.shelf.letGo();
      }),
    reviewRemoval: (ref, studyId = null) => inTurn(() => reviewRemoval(room, ref, studyId)),
    removeStudy: (ref, studyId = null) =>
      inTurn(
        () => shelf.remove(ref, studyId),
        () => ports.shelf.fileName(ref),
      ),
    protectStudy: (passphrase) =>
      inTurn(async () => {
        const done = await protectStudy(room, passphrase);
        // The backups so far can be read without the passphrase: a protected one takes their place.
        await backing.now();
        return done;
      }),
    changePassphrase: (current, next) => inTurn(() => changePassphrase(room, current, next)),
    renewRecoveryKey: (secret) => inTurn(() => renewRecovery(room, secret)),
    unprotectStudy: (secret) =>
      inTurn(async () => {
        const done = await unprotectStudy(room, secret);
        await backing.now();
        return done;
      }),
    copyOfStudy: () => inTurn(() => copyOfStudy(room)),
    adoptStudy: (name, bytes) =>
      border(
        () => ports.shelf.fileName(name),
        () => stopping.during((work) => lane(async () => shelf.adopt(name, await studyFileOf(room, bytes, work)))),
      ),
    sampleFiles: (options) => border(openFile, () => stopping.during((work) => sample.files(options, work))),
    openSample: () => border(openFile, () => stopping.during((work) => lane(() => sample.open(work)))),
    review: (files) => border(openFile, () => stopping.during((work) => lane(() => imports.review(files, work)))),
    importReviewed: (decisions) => border(openFile, () => stopping.during((work) => lane(() => imports.importReviewed(decisions, work)))),
    run: (commandId, parameters) => inTurn(() => change.run(commandId, parameters)),
    throwKeyAway: () => inTurn(() => throwKeyAway(room)),
    undo: () => inTurn(() => change.undo()),
    redo: () => inTurn(() => change.redo()),
    history: (most) =>
      inTurn(async () => {
        const { store } = needed(room.session);
        return { lines: await store.history(most), total: store.head.sequence };
      }),
    lookBack: (sequence) => inTurn(() => lookBack(room, sequence)),
    backups: (studyId) => inTurn(() => listBackups(room, studyId)),
    adoptBackup: (studyId, name, title) => inTurn(() => adoptBackup(room, shelf, studyId, name, title)),
    archive: (figures) => border(openFile, () => stopping.during((work) => lane(() => writeArchive(room, figures, work)))),
    eraseReview: (person) => inTurn(() => reviewErasure(room, person)),
    erase: (person) => border(openFile, () => stopping.during((work) => lane(() => erasePerson(room, person, work)))),
    salvage: (damaged, secret = null, into = null) =>
      border(
        () => ('ref' in damaged ? ports.shelf.fileName(damaged.ref) : damaged.name),
        () => stopping.during((work) => lane(() => salvageStudy(room, damaged, { secret, into }, work))),
      ),
    outcomes: (window, area = null) => border(openFile, async () => room.engine.outcomes(needed(room.session), window, area)),
    dataRoom: () => border(openFile, async () => data.look(needed(room.session))),
    accountRows: (source, part, from) => border(openFile, async () => data.ofAccount(needed(room.session), source, part, from)),
    dataRows: (check, from) => border(openFile, async () => data.rows(needed(room.session), check, from)),
    inDepth: (window, asked) => border(openFile, async () => room.engine.inDepth(needed(room.session), window, asked)),
    accountFile: (format, source) =>
      border(openFile, () => stopping.during((work) => lane(() => writeAccount(needed(room.session), format, source, work)))),
    transcript: (id) =>
      inTurn(async () => {
        const session = needed(room.session);
        const { transcripts } = session;
        const document = shown(session).documents.find((one) => one.id === id);
        if (document === undefined) throw new FailureError(failure('command.refused', { reason: 'document.gone' }));
        return transcripts.one(document);
      }),
    themes: () =>
      inTurn(async () => {
        const session = needed(room.session);
        return buildThemes(shown(session), await session.transcripts.all(shown(session)));
      }),
    reportOutcomes: () => border(openFile, async () => reportOutcomes(room)),
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
