import type { Code, Study } from '#shared/study/model.ts';
import { csvPieces } from './csv.ts';
import { transcriptFile } from './transcriptFiles.ts';

/** Every theme, with the one it stands under and how many passages have it. */
export function codebookTable({ codes, excerpts }: Study): Iterable<Uint8Array> {
  const names = namesOf(codes);
  const counts = new Map<string, number>();
  for (const { code } of excerpts.flatMap(({ codings }) => codings)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return csvPieces(
    ['theme', 'description', 'under', 'colour', 'passages'],
    codes.map(({ id, name, description, parent, colour }) => [
      name,
      description,
      parent === null ? '' : (names.get(parent) ?? ''),
      colour + 1,
      counts.get(id) ?? 0,
    ]),
  );
}

/** One line for each passage and theme; a passage with a note and no theme has one line. Positions count Unicode code points, end exclusive. */
export function passagesTable(study: Study): Iterable<Uint8Array> {
  const names = namesOf(study.codes);
  const transcripts = new Map(study.documents.map((one) => [one.id, one]));
  const rows = study.excerpts.flatMap(({ document: id, start, end, quote, codings, memo }) => {
    const transcript = transcripts.get(id);
    const where = transcript === undefined ? ['', ''] : [transcript.title, transcriptFile(study, transcript)];
    const passage = [...where, start, end, quote];
    if (codings.length === 0) return [[...passage, '', '', '', memo]];
    return codings.map(({ code, coder, at }) => [...passage, names.get(code) ?? '', coder, at, memo]);
  });
  return csvPieces(['transcript', 'file', 'start', 'end', 'quote', 'theme', 'coder', 'at', 'memo'], rows);
}

function namesOf(codes: readonly Code[]): ReadonlyMap<string, string> {
  return new Map(codes.map(({ id, name }) => [id, name]));
}
