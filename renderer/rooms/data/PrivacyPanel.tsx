import { Button } from '#renderer/ui/Button.tsx';
import { Badge } from '#renderer/ui/Card.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { columnWay, needsReason, reasonKey } from '#shared/import/privacy/keptOut.ts';
import type { ColumnPrivacy, ColumnReview, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { describePersonal, describePrivacy, describeWay, privacyWords } from '#shared/words/privacy.ts';

export interface PrivacyPanelProps {
  readonly table: TableReview;
  readonly recipe: Recipe;
  readonly onDecide: (recipe: Recipe) => void;
}

/** What of a file goes into the study and what stays out, column by column. More privacy is one press; less needs a reason. */
export function PrivacyPanel({ table, recipe, onDecide }: PrivacyPanelProps) {
  const give = ({ header }: ColumnReview, field: string | null) =>
    onDecide({ ...recipe, fields: { ...recipe.fields, [header]: field }, answers: withoutReason(recipe, header) });
  const counts: Record<ColumnPrivacy, number> = { kept: 0, coarsened: 0, keyed: 0, dropped: 0 };
  for (const column of table.columns) counts[wayNow(recipe, column)]++;
  const waits = table.columns.some((column) => isWaiting(recipe, column));
  return (
    <Disclosure title={describePrivacy(counts)} isOpen={waits}>
      <p className="quiet privacy-note">{privacyWords.note}</p>
      <Table
        caption={describePrivacy(counts)}
        rows={table.columns}
        rowKey={({ header }) => header}
        columns={[
          { id: 'header', header: 'Column', cell: ({ header }) => <span className="mapping-header">{header}</span> },
          {
            id: 'way',
            header: 'What becomes of it',
            cell: (column) => {
              const way = wayNow(recipe, column);
              return <Badge tone={way === 'kept' ? 'plain' : 'accent'}>{describeWay(way)}</Badge>;
            },
          },
          {
            id: 'tells',
            header: 'Why',
            kind: 'wrap',
            cell: (column) => <Why column={column} recipe={recipe} onDecide={onDecide} />,
          },
          {
            id: 'change',
            header: 'Change',
            kind: 'actions',
            cell: (column) => {
              const isUsed = (recipe.fields[column.header] ?? null) !== null;
              // A column whose notes are left at the door stays out whatever it is taken for.
              const staysOut = columnWay(recipe, column.header) === 'dropped';
              if (isUsed ? staysOut : column.field === null) return null;
              return (
                <Button kind="link" onPress={() => give(column, isUsed ? null : column.field)}>
                  {isUsed ? privacyWords.keepOut : privacyWords.putBack}
                  <span className="visually-hidden">: {column.header}</span>
                </Button>
              );
            },
          },
        ]}
      />
    </Disclosure>
  );
}

function Why({ column, recipe, onDecide }: { readonly column: ColumnReview } & Omit<PrivacyPanelProps, 'table'>) {
  const { header, personal } = column;
  const says = personal === null ? '' : `${describePersonal(personal.kind, personal.by)}.`;
  if (personal === null || !needsReason(recipe, { header, ...personal })) {
    const isUsed = (recipe.fields[header] ?? null) !== null;
    return <span className="quiet">{says !== '' ? says : isUsed ? '' : privacyWords.why}</span>;
  }
  return (
    <div className="privacy-reason">
      <span>
        {says} {isWaiting(recipe, column) ? `${privacyWords.needsReason}.` : ''}
      </span>
      <TextField
        label={privacyWords.reason(header)}
        hint={privacyWords.reasonHint}
        value={recipe.answers[reasonKey(header)] ?? ''}
        onChange={(reason) => onDecide({ ...recipe, answers: { ...recipe.answers, [reasonKey(header)]: reason } })}
      />
    </div>
  );
}

function wayNow(recipe: Recipe, column: ColumnReview): ColumnPrivacy {
  return isWaiting(recipe, column) ? 'dropped' : columnWay(recipe, column.header);
}

/** Somebody chose a meaning that would keep what the column tells of people, and has not said why. */
function isWaiting(recipe: Recipe, { header, personal }: ColumnReview): boolean {
  if (personal === null || !needsReason(recipe, { header, ...personal })) return false;
  return (recipe.answers[reasonKey(header)] ?? '').trim() === '';
}

function withoutReason({ answers }: Recipe, header: string): Recipe['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== reasonKey(header)));
}
