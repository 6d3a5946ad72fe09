import type { Quote, ThemeMatrix } from '#shared/coding/themes.ts';
import { suppressMatrix } from '#shared/disclosure/suppressMatrix.ts';
import { isSmall, type ShownCount, type SmallNumberRule, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { CodeId } from '#shared/study/model.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { type DataTable, numberTable } from '../dataTable.ts';
import { hiddenNote } from '../hiddenNote.ts';
import type { Block } from '../model.ts';
import { speakersNote } from '../sentences.ts';
import type { Section, SectionContext } from './section.ts';

const quotesPerTheme = 3;

/** What people said, theme by theme, most spoken of first, with their words; then who spoke of what, and where. */
export const themes: Section = (context) => {
  const { themes: all, audience } = context;
  const spoken = all.codes.filter((code) => code.excerpts > 0).toSorted((a, b) => b.excerpts - a.excerpts);
  if (spoken.length === 0) return [];
  const rule = smallNumberRule(audience);
  const say = (count: number, one: string, many: string) => {
    if (isSmall(count, rule)) return `fewer than ${rule.hideBelow} ${many}`;
    return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
  };
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: 'Passages of the transcripts were marked with the themes they speak of. Under each quotation stands who said it: what the speaker is called, a role and a school by number.',
    },
    { kind: 'note', text: speakersNote },
  ];
  const used = new Set<string>();
  for (const code of spoken) {
    const quotes = chooseQuotes(context, code.code, used);
    blocks.push({ kind: 'heading', text: code.name });
    const description = code.description.trim().replace(/[.]?$/, '.');
    blocks.push({
      kind: 'paragraph',
      text: `${description === '.' ? '' : `${description} `}Spoken of in ${say(code.excerpts, 'passage', 'passages')}.`,
    });
    for (const quote of quotes) blocks.push({ kind: 'quote', text: quote.text, attribution: quote.attribution });
  }
  const matrices = matrixTables(spokenOf(all.byRole), spokenOf(all.bySchool), rule);
  if (matrices.length > 0) {
    blocks.push({ kind: 'heading', text: 'Who spoke of what, and where' });
    for (const table of matrices) blocks.push({ kind: 'table', table });
  }
  return [{ id: 'themes', title: 'What people said', newPage: true, blocks }];
};

/** Chosen quotes first, then one voice of each role and school before a second of any; nobody is quoted twice in a report with the same words. */
function chooseQuotes({ themes: all, study }: SectionContext, code: CodeId, used: Set<string>): readonly Quote[] {
  const own = all.quotes.filter(
    (quote) => quote.codes.includes(code) && quote.role !== 'interviewer' && quote.role !== 'interpreter' && !used.has(quote.excerpt),
  );
  const chosen = own.filter((quote) => study.report.quotes.includes(quote.excerpt));
  const answer: Quote[] = [...chosen];
  const rest = own.filter((quote) => !chosen.includes(quote));
  while (answer.length < quotesPerTheme && rest.length > 0) {
    const heard = (quote: Quote) =>
      2 * answer.filter((other) => other.role === quote.role).length +
      answer.filter((other) => other.school === quote.school).length +
      3 * answer.filter((other) => other.pseudonym === quote.pseudonym).length;
    const length = (quote: Quote) => Math.abs(quote.text.length - 180);
    rest.sort((a, b) => heard(a) - heard(b) || length(a) - length(b));
    const next = rest.shift();
    if (next !== undefined) answer.push(next);
  }
  for (const quote of answer) used.add(quote.excerpt);
  return answer;
}

/** The matrix without themes that nobody spoke of. */
function spokenOf(matrix: ThemeMatrix): ThemeMatrix {
  const kept = matrix.rows.map((_, place) => (matrix.cells[place] ?? []).some(({ excerpts }) => excerpts > 0));
  return { ...matrix, rows: matrix.rows.filter((_, place) => kept[place]), cells: matrix.cells.filter((_, place) => kept[place]) };
}

/**
 * Both matrices with their totals, or, where totals would give a small number away in either, both without. Where most counts would
 * be hidden, a table of `c` tells nobody anything: both then show who spoke of what, and no counts at all.
 */
function matrixTables(byRole: ThemeMatrix, bySchool: ThemeMatrix, rule: SmallNumberRule): readonly DataTable[] {
  const both = [byRole, bySchool].filter((matrix) => matrix.rows.length > 0 && matrix.columns.length > 0);
  const counts = both.map((matrix) => matrix.cells.map((row) => row.map((cell) => cell.excerpts)));
  const given = counts.flat(2).filter((count) => count > 0);
  if (given.filter((count) => isSmall(count, rule)).length * 2 > given.length) return both.map(spokenOrNot);
  const shown = counts.map((table) => suppressMatrix(table, rule));
  const totals = !shown.some((table) => table.totalsHidden);
  const print = (count: ShownCount) => (count === 0 ? '–' : `${count}`);
  return both.map((matrix, index) => {
    const cells = matrix.rows.map((row, place) => {
      const own = totals
        ? [...(shown[index]?.cells[place] ?? []), ...(shown[index]?.rowTotals.slice(place, place + 1) ?? [])]
        : (counts[index]?.[place] ?? []).map((count): ShownCount => (isSmall(count, rule) ? 'c' : count));
      return [row.name, ...own.map(print)];
    });
    const last = totals ? [['Together', ...(shown[index]?.columnTotals ?? []).map(print), print(shown[index]?.total ?? 'c')]] : [];
    const rows = [...cells, ...last];
    const hidden = hiddenNote(rows);
    const note = hidden === null ? '–: none.' : `${hidden} –: none.`;
    return numberTable(`Passages ${captionOf(matrix)}`, headingsOf(matrix, totals ? ['Together'] : []), rows, note);
  });
}

function spokenOrNot(matrix: ThemeMatrix): DataTable {
  const rows = matrix.rows.map((row, place) => [row.name, ...(matrix.cells[place] ?? []).map((cell) => (cell.excerpts > 0 ? '●' : '–'))]);
  const note = '●: spoken of. –: not in any marked passage. How often is not shown, because most of the counts are small.';
  return numberTable(
    matrix.by === 'role' ? 'Who spoke of which theme, by role' : 'Where each theme was spoken of, by school',
    headingsOf(matrix, []),
    rows,
    note,
  );
}

const captionOf = (matrix: ThemeMatrix): string => (matrix.by === 'role' ? 'by theme and role' : 'by theme and school');

const headingsOf = (matrix: ThemeMatrix, last: readonly string[]): string =>
  ['Theme', ...matrix.columns.map((column) => column.label), ...last].join('|');
