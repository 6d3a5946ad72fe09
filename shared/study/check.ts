import { readBlob } from './blobs.ts';
import type { Study } from './model.ts';
import { namedBlobs } from './namedBlobs.ts';
import { checkSchema } from './prepareFile.ts';
import { nothing, readStanding, replayed } from './replay.ts';
import { readSnapshot, snapshotSequences } from './snapshots.ts';
import { sqliteFailure } from './sqliteFailure.ts';
import type { StudyFile } from './studyFile.ts';
import { studySchema } from './studySchema.ts';

export interface CheckFinding {
  readonly severity: 'ok' | 'warning' | 'damage';
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * Read the whole file again: SQLite's own check, the tables as we made them, every line of the journal against the one before, the state
 * they add up to against the open one and against each snapshot, every stored source and transcript against its hash.
 */
export async function checkStudy(file: StudyFile, study: Study): Promise<readonly CheckFinding[]> {
  return [
    await checked('file', async () => {
      const rows = await file.sqlite.all('PRAGMA integrity_check');
      if (rows[0]?.['integrity_check'] !== 'ok') throw new Error(`SQLite found ${rows.length} faults`);
      return {};
    }),
    await checked('schema', async () => {
      await checkSchema(file.sqlite, file.format);
      return { format: file.format };
    }),
    ...(await checkJournal(file, study)),
    ...(await checkBlobs(file, study)),
  ];
}

/** Replays from the first line in stretches that end at each snapshot, so that each is compared on the way. */
async function checkJournal(file: StudyFile, study: Study): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = [];
  const journal = await checked('journal', async () => {
    let at = 0;
    let state = nothing;
    for (const sequence of [...(await snapshotSequences(file))].reverse()) {
      state = (await replayed(file, at, state, sequence)).study;
      at = sequence;
      const snapshot = await readSnapshot(file, sequence);
      const same = snapshot !== null && canonical(snapshot.study) === canonical(state);
      findings.push({ severity: same ? 'ok' : 'warning', code: 'snapshot', values: { line: sequence } });
    }
    const { study: replay, head } = await replayed(file, at, state);
    if (canonical(replay) !== canonical(study)) throw new Error('The journal adds up to another study than the one that is open.');
    await readStanding(file);
    return { lines: head.sequence };
  });
  return [journal, ...findings];
}

/** The same text for the same study, whatever order its properties came in. */
function canonical(study: Study): string {
  return JSON.stringify(studySchema.parse(study));
}

async function checkBlobs(file: StudyFile, study: Study): Promise<readonly CheckFinding[]> {
  const findings: CheckFinding[] = [];
  for (const { code, name, hash } of namedBlobs(study))
    findings.push(
      await checked(
        code,
        async () => {
          await readBlob(file, hash);
          return name === '' ? {} : { name };
        },
        name === '' ? {} : { name },
      ),
    );
  return findings;
}

async function checked(
  code: string,
  look: () => Promise<CheckFinding['values']>,
  named: CheckFinding['values'] = {},
): Promise<CheckFinding> {
  try {
    return { severity: 'ok', code, values: await look() };
  } catch (thrown) {
    const { values } = sqliteFailure(thrown);
    return { severity: 'damage', code, values: { ...values, ...named } };
  }
}
