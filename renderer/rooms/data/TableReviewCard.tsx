import { memo } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Badge, Card } from '#renderer/ui/Card.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { countOf } from '#shared/words/plural.ts';
import { tableName } from '#shared/words/tables.ts';
import { doubtKinds, questionsUnder } from './answers.ts';
import { DoubtList } from './DoubtList.tsx';
import { FileCodes } from './FileCodes.tsx';
import { MappingTable } from './MappingTable.tsx';
import { OverlapDetail } from './OverlapDetail.tsx';
import { PrivacyPanel } from './PrivacyPanel.tsx';
import { QuestionList } from './QuestionList.tsx';
import { ReplayNote } from './ReplayNote.tsx';
import { recipeUnder } from './recipeUnder.ts';

const leaveOut = 'leaveOut';

export interface TableReviewCardProps {
  readonly table: TableReview;
  /** As decided or proposed; null leaves the table out. */
  readonly recipe: Recipe | null;
}

/** One table of one file: what it was taken for, what its columns mean, what has to be settled. All of it can be changed here. */
export const TableReviewCard = memo(function TableReviewCard({ table, recipe }: TableReviewCardProps) {
  const decideTable = useStrand((strand) => strand.decideTable);
  const decide = (next: Recipe | null) => decideTable(table.id, next);
  const mapped = recipe === null ? 0 : Object.values(recipe.fields).filter((field) => field !== null).length;
  return (
    <Card
      level={3}
      isCompact={(questionsUnder(table, recipe).length === 0 && table.replay === null) || recipe === null}
      title={table.tableName === '' || table.tableName === table.path ? table.path : `${table.path}, ${table.tableName}`}
      aside={
        <div className="review-aside">
          {table.shape === null ? <Badge tone="warning">not recognised</Badge> : null}
          {table.alreadyImported ? <Badge tone="warning">brought in before</Badge> : null}
          <span className="quiet">{countOf(table.rows, 'row')}</span>
          <div className="review-shape">
            <Select
              label={`Read ${table.path} ${table.tableName} as`}
              labelHidden
              value={recipe?.shape ?? leaveOut}
              options={[
                ...table.shapes.map(({ shape }) => ({ id: shape, name: tableName(shape) })),
                { id: leaveOut, name: 'Leave this table out' },
              ]}
              onChange={(shape) => decide(shape === leaveOut ? null : recipeUnder(table, shape))}
            />
          </div>
        </div>
      }
    >
      {recipe === null ? null : (
        <>
          {table.replay === null ? null : <ReplayNote replay={table.replay} />}
          {shownAbove(table, recipe).length === 0 ? null : (
            <QuestionList questions={shownAbove(table, recipe)} doubts={table.doubts} recipe={recipe} onDecide={decide} />
          )}
          {table.codes.length === 0 ? null : <FileCodes table={table} recipe={recipe} onDecide={decide} />}
          {table.doubts.length === 0 ? null : <DoubtList table={table} recipe={recipe} onDecide={decide} />}
          {table.overlap === null ? null : <OverlapDetail overlap={table.overlap} />}
          <Disclosure
            title={`${mapped} of ${table.columns.length} columns are used`}
            key={recipe.shape}
            isOpen={recipe.shape !== table.shape}
          >
            <MappingTable table={table} recipe={recipe} onDecide={decide} />
          </Disclosure>
          <PrivacyPanel table={table} recipe={recipe} onDecide={decide} />
        </>
      )}
    </Card>
  );
});

/** Doubtful pupils are asked about in a list of their own. */
function shownAbove(table: TableReview, recipe: Recipe): TableReview['questions'] {
  const { doubts } = table;
  const questions = questionsUnder(table, recipe);
  return doubts.length === 0 ? questions : questions.filter(({ code }) => !doubtKinds.some((kind) => kind.code === code));
}
