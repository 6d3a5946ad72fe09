import type { Quote, ThemeMatrix, ThemeSet } from '#shared/coding/themes.ts';
import type { CodeId, Study } from '#shared/study/model.ts';
import { speakerCount } from '#shared/words/coding.ts';

/** The page's answer: the theme that more people speak of than of any other, or that there is no single one. */
export function themeHeadline(themes: ThemeSet): string {
  const most = Math.max(0, ...themes.codes.map(({ speakers }) => speakers));
  const first = themes.codes.filter(({ speakers }) => speakers === most);
  const [only] = first;
  if (only === undefined || most === 0) return 'No speaker’s words are marked yet';
  if (first.length === 2 || first.length === 3)
    return `More people speak of ${listed(first.map(({ name }) => name))} than of any other theme: ${most} of ${speakerCount(themes.speakers)} each`;
  if (first.length > 1) return `${first.length} themes are spoken of by ${speakerCount(most)} each, more than any other`;
  return `More people speak of “${only.name}” than of any other theme: ${most} of ${speakerCount(themes.speakers)}`;
}

function listed(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** The quotes behind one number of a matrix. */
export function quotesOfCell(
  study: Study,
  themes: ThemeSet,
  by: ThemeMatrix['by'],
  cell: { readonly code: CodeId; readonly column: string },
): readonly Quote[] {
  return themes.quotes.filter((quote) => quote.codes.includes(cell.code) && columnOf(study, quote, by) === cell.column);
}

function columnOf(study: Study, quote: Quote, by: ThemeMatrix['by']): string | null {
  if (by === 'role') return quote.role;
  if (quote.role === 'interviewer') return null;
  const school = quote.school === null ? undefined : study.schools[quote.school - 1];
  return school === undefined ? 'unknown' : String(school.key);
}
