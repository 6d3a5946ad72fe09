import { routeTo } from '#renderer/state/route.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Badge } from '#renderer/ui/Card.tsx';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { schoolNumber } from '#shared/coding/voices.ts';
import type { Study, TranscriptDocument } from '#shared/study/model.ts';
import { schoolHeading } from '#shared/words/coding.ts';
import { transcriptKind } from '#shared/words/roles.ts';
import { inOrder } from '../inOrder.ts';
import { spelled } from '../TranscriptList.tsx';

export interface ReaderHeadProps {
  readonly study: Study;
  readonly document: TranscriptDocument;
  readonly transcript: TranscriptText;
  readonly onHelp: () => void;
}

/** Which transcript this is, with the ones before and after it. */
export function ReaderHead({ study, document, transcript, onHelp }: ReaderHeadProps) {
  const documents = inOrder(study);
  const at = documents.findIndex(({ id }) => id === document.id);
  const before = documents[at - 1];
  const after = documents[at + 1];
  const facts = [
    transcriptKind(document.kind),
    spelled(document.day),
    schoolHeading(schoolNumber(study, document.school)),
    `${transcript.turns.length} turns`,
  ];
  return (
    <header className="reader-head">
      <div className="reader-titles">
        <h1 className="reader-title">{document.title}</h1>
        <p className="reader-facts">
          {facts.join(' · ')} {document.interpreted ? <Badge>through an interpreter</Badge> : null}
        </p>
      </div>
      <div className="reader-actions">
        {before === undefined ? null : <a href={routeTo('interviews', before.id)}>Previous</a>}
        {after === undefined ? null : <a href={routeTo('interviews', after.id)}>Next</a>}
        <Button kind="secondary" size="small" onPress={onHelp} aria-keyshortcuts="?">
          Keys <kbd>?</kbd>
        </Button>
      </div>
    </header>
  );
}
