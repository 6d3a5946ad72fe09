import { codePointsOf } from '#shared/coding/codePoints.ts';
import type { Erasure } from './erasure.ts';
import { findNames } from './names.ts';

/** What erasing takes away from the study as it is now, and from its journal. */
export interface ErasedCounts {
  readonly sources: readonly { readonly fileName: string; readonly tableName: string; readonly rows: number; readonly emptied: number }[];
  readonly transcripts: readonly { readonly title: string; readonly turns: number; readonly words: number }[];
  readonly passages: number;
  readonly journalLines: number;
}

/** Sources and transcripts that lose nothing are left out. Their names are those they have afterwards. */
export function countErasure({ gathered, branch, isGone }: Erasure, journalLines: number): ErasedCounts {
  const { study } = gathered;
  const { parts, eraser } = branch(study.register);
  const sources = study.sources.map((source) => {
    const { fileName, tableName } = eraser.source(source);
    const { rows, emptied } = parts.grid(source);
    return { fileName, tableName, rows: rows?.rows.size ?? 0, emptied };
  });
  const transcripts = study.documents.map((document) => {
    const erased = parts.text(document.id, document.text)?.erased;
    return { title: eraser.document(document).title, turns: erased?.turns ?? 0, words: erased?.names ?? 0 };
  });
  return {
    sources: sources.filter(({ rows, emptied }) => rows + emptied > 0),
    transcripts: transcripts.filter(({ turns, words }) => turns + words > 0),
    passages: study.excerpts.filter(({ id }) => isGone(id)).length,
    journalLines,
  };
}

/** How often each name stands in what others say and in what was written, as the study is now: whoever erases sees that Will is a word. */
export function countNames({ gathered, texts, gone, callings }: Erasure): readonly { readonly name: string; readonly times: number }[] {
  const { documents, excerpts, codes, report } = gathered.study;
  const spoken = documents.flatMap(({ id, text: hash, title }) => {
    const { text, turns } = texts.get(hash) ?? { text: '', turns: [] };
    const points = codePointsOf(text);
    return [title, ...turns.filter(({ speaker }) => gone.get(id)?.has(speaker) !== true).map(({ start, end }) => points.slice(start, end))];
  });
  const written = [...excerpts.map(({ memo }) => memo), ...codes.flatMap(({ name, description }) => [name, description]), report.title];
  const count = (name: string, kind: 'typed' | 'labels') => {
    const names = findNames({ typed: [], labels: [], [kind]: [name] });
    return { name, times: [...spoken, ...written].reduce((sum, text) => sum + names.inSpeech(text).length, 0) };
  };
  return [...callings.typed.map((name) => count(name, 'typed')), ...callings.labels.map((name) => count(name, 'labels'))];
}
