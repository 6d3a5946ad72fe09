/** Each field that is being typed into, as the function that keeps at once what stands in it. */
const fields = new Set<() => Promise<unknown>>();

/** Answers how to leave again. */
export function registerField(keepNow: () => Promise<unknown>): () => void {
  fields.add(keepNow);
  return () => fields.delete(keepNow);
}

/** Keep what was typed so far, before something happens that it must come before: undo, closing the study, looking back. */
export async function keepTyped(): Promise<void> {
  await Promise.all([...fields].map((keepNow) => keepNow()));
}
