import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { Finding } from '#shared/outcomes/finding.ts';
import { pupilName } from '#shared/words/interface.ts';
import { leftOutReason } from '#shared/words/leftOut.ts';
import { missingLines } from '#shared/words/missing.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { ItemMap } from './ItemMap.tsx';

/** Everybody who was asked about and is not in the answer, by reason, with their numbers. */
export function LeftOutSection({ finding }: { readonly finding: Finding }) {
  const { asked, counted } = finding;
  const missing = asked - counted;
  const reasons = finding.leftOut.filter(({ pupils }) => pupils.length > 0).toSorted((a, b) => b.pupils.length - a.pupils.length);
  return (
    <Section
      id="left-out"
      title={
        missing === 0
          ? 'Nobody is left out'
          : `${countOf(missing, 'pupil')} of ${formatNumber(asked, 0)} ${missing === 1 ? 'is' : 'are'} left out`
      }
    >
      {missing === 0 || finding.counted === 0 ? null : (
        <div className="stack missing-lines">
          {missingLines(finding).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <ItemMap items={finding.missing.items} />
      {reasons.map(({ reason, pupils }) => (
        <Disclosure key={reason} title={`${formatNumber(pupils.length, 0)}: ${leftOutReason(reason)}`}>
          <ul className="pupil-numbers">
            {pupils.map((pupil) => (
              <li key={pupil}>{pupilName(pupil)}</li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Section>
  );
}
