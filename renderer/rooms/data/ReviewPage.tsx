import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { byName } from '#renderer/ui/byName.ts';
import { Callout } from '#renderer/ui/Callout.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { Page, Section } from '#renderer/ui/Page.tsx';
import type { ImportReview, TableReview } from '#shared/import/types.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { countOf, listOf, sentenceCase } from '#shared/words/plural.ts';
import { importCounts, openIn, recipeFor } from './answers.ts';
import './data.css';
import { TableReviewCard } from './TableReviewCard.tsx';
import { TranscriptsReview } from './TranscriptsReview.tsx';

/** What was understood of each file, before anything is kept. It does not follow the progress: sixty cards need not be drawn for that. */
export function ReviewPage({ review }: { readonly review: ImportReview }) {
  const importing = useStrand((strand) => strand.importing);
  const { tables, transcripts, refused, ignored } = review;
  const counts = importCounts(review, importing.recipes, importing.transcriptsLeftOut);
  return (
    <Page
      title={reviewTitle(review)}
      subtitle={`Nothing is kept yet. ${reviewQuestions(counts)}`}
      actions={<ImportActions label={importLabel(counts)} isEmpty={counts.tables + counts.transcripts === 0} open={counts.open} />}
    >
      {importing.failure === null ? null : <FailureCallout failure={importing.failure} />}
      {refused.length === 0 ? null : (
        <Section title="Not read">
          {refused.map(({ path, failure }) => {
            const { what, todo } = describeFailure(failure);
            return (
              <Callout key={path} kind="warning" title={what.includes(path) ? what : `${path}: ${what}`}>
                <p>{todo}</p>
              </Callout>
            );
          })}
        </Section>
      )}
      {tables.length === 0 ? null : (
        <Section title="Tables">
          {inOrderOfNeed(tables).map((table) => (
            <TableReviewCard key={table.id} table={table} recipe={recipeFor(table, importing.recipes)} />
          ))}
        </Section>
      )}
      {transcripts.length === 0 ? null : <TranscriptsReview transcripts={transcripts} />}
      {ignored.length === 0 ? null : (
        <Section title="Left alone">
          <p className="section-note">Of a kind that Strand does not read: {ignored.join(', ')}.</p>
        </Section>
      )}
    </Page>
  );
}

/** To import or not to, and while it runs how far it is. */
function ImportActions({ label, isEmpty, open }: { readonly label: string; readonly isEmpty: boolean; readonly open: number }) {
  const { occupied, progress, cancel, importReviewed, putImportAway } = useStrand(
    ({ occupied, progress, cancel, importReviewed, putImportAway }) => ({ occupied, progress, cancel, importReviewed, putImportAway }),
  );
  if (occupied === 'importing') return <Occupied label="Importing" progress={progress} onStop={() => void cancel()} />;
  return (
    <>
      {open === 0 ? null : <Button onPress={goToWaiting}>Go to what is waiting</Button>}
      <Button kind="primary" isDisabled={isEmpty || open > 0} onPress={() => void importReviewed()}>
        {label}
      </Button>
      <Button onPress={putImportAway}>Import nothing</Button>
    </>
  );
}

function importLabel({ tables, transcripts }: { readonly tables: number; readonly transcripts: number }): string {
  const parts = [tables === 0 ? '' : countOf(tables, 'table'), transcripts === 0 ? '' : countOf(transcripts, 'transcript')];
  return `Import ${listOf(parts.filter((part) => part !== ''))}`.trim();
}

/** To the first question without which nothing is imported. */
function goToWaiting(): void {
  const waiting = document.querySelector('[data-waiting]');
  if (!(waiting instanceof HTMLElement)) return;
  waiting.scrollIntoView({ block: 'center' });
  waiting.focus();
}

function reviewQuestions({ questions, open }: { readonly questions: number; readonly open: number }): string {
  if (open > 0)
    return `${sentenceCase(countOf(open, 'question'))} must be answered before anything is imported: nobody may guess ${open === 1 ? 'it' : 'them'}.`;
  if (questions === 0) return 'There is nothing to settle.';
  return `${sentenceCase(countOf(questions, 'question'))} to look at; each has an answer.`;
}

/** What needs a look stands first: tables not recognised, what must be answered, other questions, the rest; within each by name, a file's sheets as they stand in it. The order stays while a person answers. */
function inOrderOfNeed(tables: readonly TableReview[]): readonly TableReview[] {
  const need = (table: TableReview): number =>
    table.shape === null ? 3 : openIn(table, table.recipe) > 0 ? 2 : table.questions.length > 0 ? 1 : 0;
  return [...tables].sort((a, b) => need(b) - need(a) || byName(a.path, b.path));
}

function reviewTitle({ tables, transcripts, refused }: ImportReview): string {
  const recognised = tables.filter((table) => table.shape !== null).length;
  const found = [
    tables.length === 0 ? '' : `${recognised} of ${countOf(tables.length, 'table')} recognised`,
    transcripts.length === 0 ? '' : countOf(transcripts.length, 'transcript'),
    refused.length === 0 ? '' : `${countOf(refused.length, 'file')} not read`,
  ].filter((part) => part !== '');
  return found.length === 0 ? 'Nothing was found that Strand reads' : found.join(', ');
}
