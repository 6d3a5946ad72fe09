import { useEffect, useState } from 'react';
import { type Loadable, loaded, loading, notLoaded } from '#renderer/state/loadable.ts';
import { useStrand } from '#renderer/state/strand.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { TranscriptDocument } from '#shared/study/model.ts';

/** The words of a transcript, which the study keeps apart from what is said about it. */
export function useTranscript(document: TranscriptDocument): Loadable<TranscriptText> {
  const workbench = useStrand((strand) => strand.host.workbench);
  const [transcript, setTranscript] = useState<Loadable<TranscriptText>>(notLoaded);
  const { id, text } = document;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` is the hash of the words: new words, new question
  useEffect(() => {
    let wanted = true;
    setTranscript(loading);
    void workbench.transcript(id).then((answer) => {
      if (wanted) setTranscript((last) => loaded(last, answer));
    });
    return () => {
      wanted = false;
    };
  }, [workbench, id, text]);
  return transcript;
}
