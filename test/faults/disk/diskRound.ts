import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { openStudyStore } from '#shared/study/store.ts';
import { backupComplaints } from '../support/backupComplaints.ts';
import type { DiskBench } from './bench.ts';
import type { Injection } from './faults.ts';
import { backupFile, type Deed, deeds, homeOf, type Told } from './steps.ts';
import { type Happened, underStrace } from './underStrace.ts';

export interface DiskRound {
  readonly happened: Happened;
  readonly failedSteps: number;
  readonly complaints: readonly string[];
}

/** One deed on a copy of the study, with that fault; then the file is opened on a whole disk and held against what was said. */
export async function diskRound({ strace, program, folder }: DiskBench, deed: Deed, injection: Injection | null): Promise<DiskRound> {
  const own = mkdtempSync(join(folder, 'round-'));
  const path = join(own, 'study.strand');
  copyFileSync(join(folder, 'study.strand'), path);
  const happened = await underStrace(strace, program, deed, path, injection);
  const complaints = [
    ...complaintsAbout(happened, deed),
    ...(await complaintsOf(path, deed, happened)),
    ...(deed === 'backup' ? await backupComplaints(homeOf(path), path, promisedBackups(happened)) : []),
  ];
  rmSync(own, { recursive: true });
  return { happened, failedSteps: happened.told.filter(({ failed }) => failed !== null).length, complaints };
}

/** Every step was answered, and each that failed with a failure that a person can act on. */
function complaintsAbout({ told, killed, broke }: Happened, deed: Deed): readonly string[] {
  const answered = told.map(({ step }) => step);
  return [
    ...(broke === null ? [] : [broke]),
    ...(!killed && broke === null && answered.join() !== deeds[deed].join() ? [`answered only ${answered.join()}`] : []),
    ...told.flatMap(({ step, failed }) =>
      failed !== null && (failed.code === 'bug' || failed.sentence === '') ? [`${step} failed with ${failed.code} ${failed.sentence}`] : [],
    ),
  ];
}

/**
 * The file opens and checks clean, and holds exactly the steps that succeeded; of a killed program also the one it was at, and of a
 * change whose last flush failed, which its person was told of, that change or the state before.
 */
async function complaintsOf(path: string, deed: Deed, { told, killed, endUnsure }: Happened): Promise<readonly string[]> {
  const sqlite = openNodeSqlite(path);
  try {
    const store = await openStudyStore(sqlite);
    const there = store.study.sources.length > 0 ? `import, ${store.study.name}` : store.study.name;
    const answered = told.length;
    const failedAt = told.findIndex(({ failed }) => failed !== null);
    const promised = [
      standing(told, deed, answered),
      ...(killed ? [standing(told, deed, answered + 1)] : []),
      ...(endUnsure && failedAt !== -1 ? [standing(told.slice(0, failedAt), deed, failedAt + 1)] : []),
    ];
    const unclean = (await store.check()).filter(({ severity }) => severity !== 'ok');
    return [
      ...(promised.includes(there) ? [] : [`stands at “${there}” and should at “${promised.join('” or “')}”`]),
      ...unclean.map((finding) => `does not check clean: ${JSON.stringify(finding)}`),
    ];
  } catch (thrown) {
    return [`does not open: ${JSON.stringify(failureFrom(thrown))}`];
  } finally {
    await sqlite.close();
  }
}

/** Whoever was told of no failure has a backup. */
function promisedBackups({ told }: Happened): readonly string[] {
  return told.some(({ step, failed }) => step === 'backup' && failed === null) ? [backupFile] : [];
}

/** Where the study stands after that many steps, those that were answered with a failure left out. */
function standing(told: readonly Told[], deed: Deed, steps: number): string {
  const done = deeds[deed]
    .slice(0, steps)
    .filter((step, index) => (told[index]?.failed ?? null) === null && !['open', 'close', 'backup'].includes(step));
  const name = done.filter((step) => step !== 'import').at(-1) ?? 'before';
  return done.includes('import') ? `import, ${name}` : name;
}
