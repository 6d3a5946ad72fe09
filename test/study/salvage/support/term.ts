import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '#electron/services/nodeSqlite.ts';
import { openedLine } from '#shared/study/eventLine.ts';
import { sha256 } from '#shared/study/hash.ts';
import { walkLines } from '#shared/study/journal.ts';
import type { BlobHash, Study } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { createStudyStore, type NewStudyOptions, type StudyStore } from '#shared/study/store.ts';
import { changeBy } from '#test/support/changes.ts';
import { interviewedStudy } from '#test/support/interviewedStudy.ts';

/** One line of a journal, as far as it must be the same in the study that was salvaged. */
export interface ToldLine {
  readonly at: string;
  readonly coder: string;
  readonly command: string;
  readonly sentence: string;
}

/** A term's work as it was before anything happened to its file. */
export interface Term {
  readonly bytes: Uint8Array;
  readonly lines: readonly (ToldLine & { readonly hash: string })[];
  /** The study after each line: `states[340]` is the one after line 340. */
  readonly states: readonly Study[];
  readonly blobs: ReadonlyMap<BlobHash, Uint8Array>;
}

export interface TermOptions {
  readonly lines: number;
  /** Whether it was closed, which leaves a snapshot at its end. */
  readonly closed?: boolean;
  /** Whether old copies of rows are wiped: then what is lost with a page is just what SQLite says stands in it. */
  readonly tidy?: boolean;
  readonly protection?: NewStudyOptions['protection'];
}

/**
 * Lines by two coders: three sources (one of several pieces), two transcripts, themes, passages, notes typed in stretches, steps taken
 * back and done again. A snapshot stands at line 500.
 */
export async function term({ lines, closed = false, tidy = false, protection }: TermOptions): Promise<Term> {
  const folder = mkdtempSync(join(tmpdir(), 'strand-term-'));
  try {
    const path = join(folder, 'term.strand');
    const sqlite = openNodeSqlite(path);
    if (tidy) await sqlite.exec('PRAGMA secure_delete = ON');
    const clock = clockOf();
    const study = newStudy('study-1', 'Northfield', clock.now());
    const deed = { at: clock.now(), coder: 'Ada', sentence: 'Made the study “Northfield”' };
    const store = await createStudyStore(sqlite, { study, deed, madeWith: 'Strand 0.1.0', ...(protection && { protection }) });
    // Nobody pulls the plug here: nothing waits for the disk.
    await sqlite.exec('PRAGMA synchronous = OFF');
    const states = [study, store.study];
    const blobs = await work(store, clock, lines, (state) => states.push(state));
    const told = await toldLines(store);
    const open = new Uint8Array(readFileSync(path));
    await store.close();
    return { bytes: closed ? new Uint8Array(readFileSync(path)) : open, lines: told, states, blobs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every line of a study's journal, in order. */
export async function toldLines({ file }: StudyStore): Promise<(ToldLine & { readonly hash: string })[]> {
  const lines: (ToldLine & { readonly hash: string })[] = [];
  for await (const line of walkLines(file, 0)) {
    const { at, coder, command, sentence, hash } = await openedLine(file.seal, line);
    lines.push({ at, coder, command, sentence, hash });
  }
  return lines;
}

/** Numbers that look like chance, are the same in every run, and do not compress. */
export function noise(length: number, seed = length): Uint8Array<ArrayBuffer> {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

/** Seconds between two lines are few enough to go on typing, and now and then too many. */
function clockOf(): { now(): string; later(): string } {
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 2, 2, 8, 0, seconds)).toISOString();
  return {
    now,
    later: () => {
      seconds += seconds % 7 === 0 ? 40 : 1;
      return now();
    },
  };
}

async function work(
  store: StudyStore,
  clock: ReturnType<typeof clockOf>,
  most: number,
  keptState: (study: Study) => void,
): Promise<ReadonlyMap<BlobHash, Uint8Array>> {
  let count = 1;
  const newId = () => `new-${count}`;
  const run = async (command: string, parameters: unknown, blobs: ReadonlyMap<BlobHash, Uint8Array> = new Map()) => {
    const coder = count % 20 < 10 ? 'Ada' : 'Ben';
    await store.keep({ ...changeBy(store.study, command, parameters, { now: clock.later(), coder, past: null, newId }), blobs });
    count += 1;
    keptState(store.study);
  };
  const turn = async (kind: 'undo' | 'redo') => {
    if (kind === 'undo' ? !store.canUndo : !store.canRedo) return;
    await store[kind]({ at: clock.later(), coder: 'Ada' }, (sentence) => `${kind}: ${sentence}`);
    count += 1;
    keptState(store.study);
  };
  const blobs = new Map<BlobHash, Uint8Array>();
  const kept = async (content: Uint8Array<ArrayBuffer>): Promise<BlobHash> => {
    const hash = await sha256(content);
    blobs.set(hash, content);
    return hash;
  };
  const { sources, documents, schools } = interviewedStudy();
  const [source, document] = [sources[0], documents[0]];
  // The first takes two pieces.
  const grids = [await kept(new Uint8Array(1_200_000)), await kept(noise(90_000)), await kept(noise(700))];
  const texts = [await kept(noise(40_000)), await kept(noise(120_000))];
  const register = { pupils: 120, matchKeys: await kept(noise(5_000)) };
  await run(
    'sources.import',
    {
      sources: grids.map((grid, index) => ({ ...source, id: `source-${index}`, number: index + 1, fileName: `list-${index}.csv`, grid })),
      documents: texts.map((text, index) => ({
        ...document,
        id: `interview-${index}`,
        title: `Interview ${index}`,
        fileName: `interview-${index}.txt`,
        text,
      })),
      ...{ schools, mentors: [], register },
    },
    blobs,
  );
  for (const name of ['Trust', 'Time', 'Home']) await run('code.add', { name, description: '', colour: 1, parent: null });
  while (count < most) {
    const { excerpts, codes } = store.study;
    const excerpt = excerpts.at(-1)?.id;
    if (count % 11 === 0) await turn('undo');
    else if (count % 11 === 1 && count % 3 === 0) await turn('redo');
    else if (excerpt !== undefined && count % 5 > 1)
      await run('excerpt.memo', { excerpt, memo: `Note ${'so '.repeat(count % 40)}${count}` });
    else
      await run('excerpt.code', {
        document: `interview-${count % 2}`,
        ...{ start: count * 20, end: count * 20 + 9, quote: 'She liste', code: codes[count % codes.length]?.id },
      });
  }
  return blobs;
}
