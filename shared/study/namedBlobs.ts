import type { BlobHash, Study } from './model.ts';

/** Everything that a study keeps beside its state, by what it is and the name that a person knows it by. */
export function namedBlobs(
  study: Study,
): readonly { readonly code: 'source' | 'transcript' | 'matchKeys'; readonly name: string; readonly hash: BlobHash }[] {
  const { matchKeys } = study.register;
  return [
    ...study.sources.map(({ fileName, grid }) => ({ code: 'source' as const, name: fileName, hash: grid })),
    ...study.documents.map(({ fileName, text }) => ({ code: 'transcript' as const, name: fileName, hash: text })),
    ...(matchKeys === null ? [] : [{ code: 'matchKeys' as const, name: '', hash: matchKeys }]),
  ];
}
