/** The mentor (and school) that a sheet names above its headings: `Mentor: J. Abara, Northfield High`. */
export function mentorTitle(titles: readonly string[]): { readonly name: string; readonly school: string } | null {
  for (const title of titles) {
    const match =
      /\b(?:learning )?(?:mentor|key ?worker|lm)(?:'s name| name)?\s*[:–—-]\s*([^,;(|]+?)\s*(?:[,;(|]\s*(?:school\s*:\s*)?([^)]+?)\)?\s*)?$/i.exec(
        title.trim(),
      );
    if (match !== null) return { name: match[1] ?? '', school: (match[2] ?? '').trim() };
  }
  return null;
}
