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
import { importCounts, recipeFor } from './answers.ts';
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
      subtitle={`Nothing is kept yet. ${counts.questions === 0 ? 'There is nothing to settle.' : `${sentenceCase(countOf(counts.questions, 'question'))} to look at; each has an answer proposed.`}`}
      actions={<ImportActions label={importLabel(counts)} isEmpty={counts.tables + counts.transcripts === 0} />}
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
          {[...tables].sort(byNeed).map((table) => (
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
function ImportActions({ label, isEmpty }: { readonly label: string; readonly isEmpty: boolean }) {
  const { occupied, progress, cancel, importReviewed, putImportAway } = useStrand(
    ({ occupied, progress, cancel, importReviewed, putImportAway }) => ({ occupied, progress, cancel, importReviewed, putImportAway }),
  );
  if (occupied === 'importing') return <Occupied label="Importing" progress={progress} onStop={() => void cancel()} />;
  return (
    <>
      <Button kind="primary" isDisabled={isEmpty} onPress={() => void importReviewed()}>
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

/** What needs a look stands first: tables not recognised, then tables with questions, then the rest; within each by name, a file's sheets as they stand in it. */
function byNeed(a: TableReview, b: TableReview): number {
  const need = ({ shape, questions }: TableReview): number => (shape === null ? 2 : questions.length > 0 ? 1 : 0);
  return need(b) - need(a) || byName(a.path, b.path);
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
