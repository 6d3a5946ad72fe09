import type { Account, Recipe } from '#shared/study/model.ts';
import { retitled } from '#shared/study/retitled.ts';
import type { RedactedColumn, RedactedRows } from '../redactedRows.ts';
import { leaveOutPatterns } from './personalText.ts';
import type { TitleHider } from './titleHider.ts';

/** What a source is called and how its columns are, as the study keeps them: nobody's name in any of it. */
interface TitledSource {
  readonly fileName: string;
  readonly tableName: string;
  readonly recipe: Recipe;
  readonly account: Account;
  readonly rows: RedactedRows;
}

export function withHiddenTitles(source: TitledSource, { hide, hideWhole }: TitleHider): TitledSource {
  const [fileName, tableName] = [hide(source.fileName), hide(source.tableName)];
  const recipe = hiddenRecipe(source.recipe, hide);
  return {
    fileName,
    tableName,
    recipe,
    account: retitled(source.account, hide),
    rows: { ...source.rows, recipe, columns: source.rows.columns.map((column) => hiddenColumn(column, hide, hideWhole)) },
  };
}

/** A note on a passage, and the name that a passage gives of its transcript, are titles too. */
function hiddenColumn(column: RedactedColumn, hide: TitleHider['hide'], hideWhole: TitleHider['hideWhole']): RedactedColumn {
  const isTitle = column.field === 'document' || column.field === 'memo';
  const words = isTitle ? column.words.map((word) => hideWhole(leaveOutPatterns(word))) : column.words;
  return { ...column, header: hide(column.header), words };
}

/** Answers about a column stand under `code:heading`; an answer that was typed may name somebody too. */
function hiddenRecipe(recipe: Recipe, hide: TitleHider['hide']): Recipe {
  const fields = Object.fromEntries(Object.entries(recipe.fields).map(([header, field]) => [hide(header), field]));
  const answers = Object.fromEntries(
    Object.entries(recipe.answers).map(([key, answer]) => {
      const [code = '', ...header] = key.split(':');
      const typed = code === 'privacy.reason' ? hide(answer) : answer;
      // What stands behind this one is a mark of at most three letters, and replaying the file needs it as it is.
      return [header.length === 0 || code === 'code.unknown' ? key : `${code}:${hide(header.join(':'))}`, typed];
    }),
  );
  return { ...recipe, table: hide(recipe.table), fields, answers };
}
