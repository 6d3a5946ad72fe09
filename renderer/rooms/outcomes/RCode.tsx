import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import type { RSnippet } from '#shared/outcomes/findingParts.ts';
import { rWords } from '#shared/words/designs.ts';

/** R code that gives the numbers again, to copy. */
export function RCode({ snippet }: { readonly snippet: RSnippet }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(snippet.code);
      setSaid(rWords.copied);
    } catch {
      setSaid(rWords.notCopied);
    }
  };
  return (
    <Disclosure title="The same numbers in R">
      <p className="section-note r-note">{rWords.note(snippet.file)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and the keyboard must reach them */}
      <pre className="sql" tabIndex={0}>
        {snippet.code.trim()}
      </pre>
      <div className="row">
        <Button size="small" onPress={() => void copy()}>
          Copy the code
        </Button>
        <span role="status" className="quiet">
          {said}
        </span>
      </div>
    </Disclosure>
  );
}
