import type { Finding } from '#shared/outcomes/finding.ts';
import { betterRule } from '#shared/words/findings.ts';
import { tallyWords } from '#shared/words/interface.ts';
import { hadNone } from '#shared/words/noEvents.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import './strip.css';

const parts = ['better', 'same', 'worse', 'notKnown'] as const;

/** Of the pupils asked about: how many did better, the same, worse, and of how many it is not known. The words say what the bar shows. */
export function TallyBar({ finding }: { readonly finding: Finding }) {
  const { tally } = finding;
  // With nobody mentored there is nothing to tell apart: the card says what to bring in.
  if (finding.once !== undefined || finding.asked === 0) return null;
  return (
    <div className="tally">
      <div className="tally-bar" aria-hidden="true">
        {parts.map((part) =>
          tally[part] === 0 ? null : <span key={part} className={`tally-part tally-${part}`} style={{ flexGrow: tally[part] }} />,
        )}
      </div>
      <ul className="tally-words">
        {parts.map((part) => (
          <li key={part} className="tally-word">
            <span className={`tally-key tally-${part}`} aria-hidden="true" />
            {tallyWords[part]} <span className="tally-count">{formatNumber(tally[part], 0)}</span>
          </li>
        ))}
      </ul>
      {finding.counted === 0 || hadNone(finding) ? null : <p className="tally-rule">better: {betterRule(finding)}</p>}
    </div>
  );
}
