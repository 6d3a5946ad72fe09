import { routeTo } from '#renderer/state/route.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { describeFinding } from '#shared/words/findings.ts';
import { areaWords } from '#shared/words/interface.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { EstimateStrip } from './EstimateStrip.tsx';
import { TallyBar } from './TallyBar.tsx';

/** One outcome area: the answer, what it rests on, the share of pupils each way, what chance predicts, and who is left out. */
export function AreaCard({ finding }: { readonly finding: Finding }) {
  const words = describeFinding(finding);
  const missing = finding.asked - finding.counted;
  return (
    <section className="card area-card" aria-label={areaWords[finding.area]}>
      <p className="area-name">
        <span>{areaWords[finding.area]}</span>
        <span className="quiet">
          {formatNumber(finding.counted, 0)} of {formatNumber(finding.asked, 0)} pupils
        </span>
      </p>
      <h2 className="area-headline">
        <a href={routeTo('outcomes', finding.measure)}>{words.title}</a>
      </h2>
      {words.estimate === '' ? null : <p className="area-estimate">{words.estimate}</p>}
      <EstimateStrip finding={finding} />
      <TallyBar tally={finding.tally} />
      <ul className="area-lines">
        {words.chance === '' ? null : <li>{words.chance}</li>}
        {words.comparison === '' ? null : <li>{words.comparison}</li>}
      </ul>
      <p className="area-links">
        <a href={routeTo('outcomes', finding.measure)}>Figures and pupils</a>
        {missing === 0 ? (
          <span className="quiet">Nobody is left out</span>
        ) : (
          <a href={routeTo('outcomes', finding.measure, 'left-out')}>Who is left out: {countOf(missing, 'pupil')}</a>
        )}
      </p>
    </section>
  );
}
