import { routeTo, useRoute } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { LinkButton } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import './interviews.css';
import { RoomTabs } from './RoomTabs.tsx';
import { ReaderPage } from './reader/ReaderPage.tsx';
import { TranscriptList } from './TranscriptList.tsx';
import { MatricesPage } from './themes/MatricesPage.tsx';
import { QuotesPage } from './themes/QuotesPage.tsx';

/** What people say: transcripts to read and code, themes against roles and schools, and the quotes. */
export function InterviewsRoom() {
  const study = useStrand((strand) => strand.study);
  const {
    path: [place, detail],
  } = useRoute();
  if (study === null) return null;
  if (study.documents.length === 0) return <NoTranscripts />;
  const document = study.documents.find(({ id }) => id === place);
  return (
    <div className="interviews">
      <RoomTabs place={document === undefined ? (place ?? '') : ''} />
      {document !== undefined ? (
        <ReaderPage key={document.id} document={document} excerpt={detail ?? null} />
      ) : place === 'themes' ? (
        <MatricesPage study={study} />
      ) : place === 'quotes' ? (
        <QuotesPage study={study} code={detail ?? null} />
      ) : (
        <TranscriptList study={study} />
      )}
    </div>
  );
}

function NoTranscripts() {
  return (
    <EmptyState
      picture="interviews"
      title="No transcripts yet"
      action={
        <LinkButton kind="primary" href={routeTo('data')}>
          Bring in transcripts
        </LinkButton>
      }
    >
      Bring in interviews and focus groups as Word, text or VTT files, with a name before each turn. Here you read them, mark passages with
      themes, and see who speaks of what.
    </EmptyState>
  );
}
