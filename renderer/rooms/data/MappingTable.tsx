import { Badge } from '#renderer/ui/Card.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { columnWay } from '#shared/import/privacy/keptOut.ts';
import type { ColumnReview, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { chosenByHand, describeWhy, fieldName, privacyNames } from '#shared/words/mapping.ts';
import { formatPercent } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { columnsUnder } from './recipeUnder.ts';

const notUsed = 'notUsed';

export interface MappingTableProps {
  readonly table: TableReview;
  readonly recipe: Recipe;
  readonly onDecide: (recipe: Recipe) => void;
}

/** More columns than this, and those that mean nothing here stand apart. */
const readAtOnce = 12;

/** Column by column: what it is taken to mean, why, what is in it, how much of it was understood, and how it is kept. */
export function MappingTable({ table, recipe, onDecide }: MappingTableProps) {
  const name = table.tableName === '' ? table.path : table.tableName;
  // By what was proposed, so that no column moves away while it is given a meaning.
  const all = columnsUnder(table, recipe.shape);
  const unused = all.length > readAtOnce ? all.filter((column) => column.field === null) : [];
  const used = unused.length === 0 ? all : all.filter((column) => column.field !== null);
  const rest = { table, recipe, onDecide };
  return (
    <div className="stack">
      <Columns {...rest} columns={used} caption={`Columns of ${name}`} />
      {unused.length === 0 ? null : (
        <Disclosure title={`${countOf(unused.length, 'column')} in which Strand sees nothing to count`}>
          <Columns {...rest} columns={unused} caption={`Other columns of ${name}`} />
        </Disclosure>
      )}
    </div>
  );
}

function Columns({
  recipe,
  onDecide,
  columns,
  caption,
}: MappingTableProps & { readonly columns: readonly ColumnReview[]; readonly caption: string }) {
  const meaning = (column: ColumnReview): string => recipe.fields[column.header] ?? notUsed;
  const why = (column: ColumnReview): string => (meaning(column) === (column.field ?? notUsed) ? describeWhy(column.why) : chosenByHand);
  const choose = (column: ColumnReview, field: string) =>
    onDecide({ ...recipe, fields: { ...recipe.fields, [column.header]: field === notUsed ? null : field } });
  return (
    <Table
      caption={caption}
      rows={columns}
      rowKey={(column) => column.header}
      columns={[
        { id: 'header', header: 'Column', cell: (column) => <span className="mapping-header">{column.header}</span> },
        {
          id: 'meaning',
          header: 'Means',
          cell: (column) => (
            <div className="mapping-choice">
              <Select
                label={`Meaning of ${column.header}`}
                labelHidden
                quiet
                value={meaning(column)}
                options={[{ id: notUsed, name: 'Not used' }, ...column.choices.map((field) => ({ id: field, name: fieldName(field) }))]}
                onChange={(field) => choose(column, field)}
              />
            </div>
          ),
        },
        { id: 'samples', header: 'In it', kind: 'wrap', cell: (column) => <span className="quiet">{column.samples.join(', ')}</span> },
        {
          id: 'understood',
          header: 'Understood',
          kind: 'number',
          cell: (column) => (meaning(column) === column.field ? formatPercent(100 * column.understood, 0) : ''),
        },
        {
          id: 'privacy',
          header: 'Kept as',
          cell: ({ header }) => {
            const way = columnWay(recipe, header);
            return <Badge tone={way === 'kept' ? 'plain' : 'accent'}>{privacyNames[way]}</Badge>;
          },
        },
        { id: 'why', header: 'Why', kind: 'wrap', cell: (column) => <span className="quiet">{why(column)}</span> },
      ]}
    />
  );
}
