import { useStrand } from '#renderer/state/strand.ts';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import type { ExcerptId, TranscriptDocument } from '#shared/study/model.ts';
import { useTranscript } from '../useTranscript.ts';
import { Reader } from './Reader.tsx';
import './reader.css';

export interface ReaderPageProps {
  readonly document: TranscriptDocument;
  /** An excerpt to go to, from the address. */
  readonly excerpt: ExcerptId | null;
}

/** One transcript, once its words have arrived. */
export function ReaderPage({ document, excerpt }: ReaderPageProps) {
  const transcript = useTranscript(document);
  const study = useStrand((strand) => strand.study);
  if (study === null) return null;
  if (transcript.failure !== null) {
    return (
      <div className="room-page">
        <h1 className="room-title">{document.title}</h1>
        <FailureCallout failure={transcript.failure} />
      </div>
    );
  }
  if (transcript.value === null) return <div className="room-page" aria-busy="true" />;
  return <Reader study={study} document={document} transcript={transcript.value} goTo={excerpt} />;
}
