import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { DoubtfulMatch, TableReview } from '#shared/import/types.ts';
import type { Recipe } from '#shared/study/model.ts';
import { canJudge, describeCandidate, describeSketch, doubtWords } from '#shared/words/doubts.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { answerAllDoubts, answerDoubt, doubtKey, doubtKinds, isOpen } from './answers.ts';
import './data.css';

export interface DoubtListProps {
  readonly table: TableReview;
  readonly recipe: Recipe;
  readonly onDecide: (recipe: Recipe) => void;
}

/** Pupils who were not found for sure, each beside whom it could be. Decided one by one, or all of one name at once. */
export function DoubtList({ table, recipe, onDecide }: DoubtListProps) {
  const { doubts } = table;
  const several = doubts.filter(({ why }) => why === 'several').length;
  return (
    <section className="doubts" aria-label="Pupils who were not found for sure">
      {doubtKinds.map((kind) => {
        const ofKind = doubts.filter(({ why }) => why === kind.why);
        const those = ofKind.length;
        const canMatch = kind.why === 'nameOnly' || ofKind.every(({ candidates }) => candidates.length === 1 && candidates.every(canJudge));
        const question = table.questions.find(({ code }) => code === kind.code);
        const isWaiting = question !== undefined && isOpen(question, recipe, doubts);
        const waiting = isWaiting ? { 'data-waiting': true } : {};
        const { sentence, match } = doubtWords[kind.why];
        return those === 0 ? null : (
          <div className="doubts-head" key={kind.why}>
            <p>{canMatch ? sentence(those) : `${sentence(those)} ${doubtWords.nothingToJudge}`}</p>
            <div className="row">
              {canMatch ? (
                <Button size="small" {...waiting} onPress={() => onDecide(answerAllDoubts(kind, 'match', doubts, recipe))}>
                  {match}
                </Button>
              ) : null}
              <Button
                size="small"
                {...(canMatch ? {} : waiting)}
                onPress={() => onDecide(answerAllDoubts(kind, 'setAside', doubts, recipe))}
              >
                {doubtWords.leaveOut}
              </Button>
            </div>
          </div>
        );
      })}
      {several === 0 ? null : <p>{doubtWords.several(several, several < doubts.length)}</p>}
      <Table
        caption="Each with whom it could be"
        rows={doubts}
        rowKey={({ row }) => row}
        height={280}
        columns={[
          { id: 'row', header: 'Row', kind: 'number', cell: ({ row }) => formatNumber(row, 0) },
          { id: 'rows', header: 'Rows', kind: 'number', cell: ({ rows }) => formatNumber(rows, 0), sortBy: ({ rows }) => rows },
          { id: 'says', header: 'The file says', cell: ({ says }) => describeSketch(says), sortBy: ({ says }) => says.name },
          {
            id: 'could',
            header: 'It could be',
            kind: 'wrap',
            cell: ({ candidates, why }) => candidates.map((candidate) => describeCandidate(candidate, why)).join('; '),
          },
          {
            id: 'answer',
            header: 'Decision',
            cell: (doubt) => (
              <div className="doubts-choice">
                <Select
                  label={`Who is in row ${doubt.row}`}
                  labelHidden
                  quiet
                  placeholder="To be decided"
                  value={decisionOf(doubt, recipe)}
                  options={[
                    ...doubt.candidates.map((candidate) => ({
                      id: String(candidate.pupil),
                      name: describeCandidate(candidate, doubt.why),
                    })),
                    { id: 'setAside', name: 'Nobody: leave out' },
                  ]}
                  onChange={(answer) => onDecide(answerDoubt(doubt, answer, recipe))}
                />
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}

/** What stands for one doubtful pupil: decided apart, else as for all; several candidates are nobody until somebody is chosen. */
function decisionOf(doubt: DoubtfulMatch, recipe: Recipe): string | null {
  const single = recipe.answers[doubtKey(doubt)];
  if (single !== undefined) return single;
  if (doubt.why === 'several') return 'setAside';
  const forAll = recipe.answers[doubtKinds.find(({ why }) => why === doubt.why)?.code ?? ''];
  if (forAll === 'match') return String(doubt.candidates[0]?.pupil ?? '');
  return forAll === 'setAside' ? 'setAside' : null;
}
