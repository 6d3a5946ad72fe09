import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import type { SourceId } from '#shared/study/model.ts';
import { accountWords } from '#shared/words/accounts.ts';

const kinds = { csv: 'text/csv', json: 'application/json' } as const;

/** Hands the account of one source, or of all, to the person's disk: every row and cell with its reason, and nobody's name. */
export function SaveAccount({ source, name }: { readonly source: SourceId | null; readonly name: string }) {
  const host = useStrand((strand) => strand.host);
  const [said, setSaid] = useState<{ readonly place: string } | { readonly failure: Failure } | null>(null);
  const save = async (format: keyof typeof kinds) => {
    try {
      const made = await host.workbench.accountFile(format, source);
      if (!made.ok) return setSaid({ failure: made.failure });
      const { place } = await host.saveFile(`${name}.${format}`, made.value, kinds[format]);
      setSaid(place === null ? null : { place });
    } catch (thrown) {
      setSaid({ failure: failureFrom(thrown) });
    }
  };
  return (
    <div className="stack">
      <div className="row">
        <Button onPress={() => save('csv')}>{accountWords.asTable}</Button>
        <Button onPress={() => save('json')}>{accountWords.asJson}</Button>
        <span className="quiet" role="status">
          {said !== null && 'place' in said ? accountWords.saved(said.place) : ''}
        </span>
      </div>
      {said !== null && 'failure' in said ? <FailureCallout failure={said.failure} /> : null}
    </div>
  );
}
