import { routeTo } from '#renderer/state/route.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { countedAnew } from '#shared/words/cohort.ts';
import { describeLeastReliable, furtherMeasuresTitle } from '#shared/words/furtherMeasures.ts';
import { describeLeftOut, nobodyToCount } from '#shared/words/leftOut.ts';
import { areaLabel } from '#shared/words/measures.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { comparisonNotes, outcomeRows } from '#shared/words/outcomeRows.ts';
import { countOf } from '#shared/words/plural.ts';
import { titleOf } from '#shared/words/titles.ts';
import { EstimateStrip } from './EstimateStrip.tsx';
import { FurtherMeasures } from './FurtherMeasures.tsx';
import { KeyRefusal } from './KeyRefusal.tsx';
import { TallyBar } from './TallyBar.tsx';

interface AreaCardProps {
  readonly finding: Finding;
  readonly further?: readonly Finding[];
  /** The window was moved, and this area is not yet counted under it. */
  readonly isBefore: boolean;
}

/** One outcome area: the answer, the numbers it rests on, the share of pupils each way, its other measures, and who is left out. */
export function AreaCard({ finding, further = [], isBefore }: AreaCardProps) {
  const name = areaLabel(finding);
  const missing = finding.asked - finding.counted;
  const rows = outcomeRows(finding);
  const least = describeLeastReliable(finding);
  const notes = [...comparisonNotes(finding), ...(least === '' ? [] : [least])];
  return (
    <section className="card area-card" aria-label={name} aria-busy={isBefore}>
      <p className="area-name">
        <span>{name}</span>
        <span className="quiet">
          {isBefore
            ? countedAnew
            : finding.asked === 0
              ? ''
              : `${formatNumber(finding.counted, 0)} of ${formatNumber(finding.asked, 0)} pupils`}
        </span>
      </p>
      <h2 className="area-headline">
        <a href={routeTo('outcomes', finding.measure)}>{titleOf(finding)}</a>
      </h2>
      <KeyRefusal finding={finding} />
      <EstimateStrip finding={finding} />
      {rows.length === 0 ? null : (
        <table className="area-numbers">
          <caption className="visually-hidden">{name} in numbers</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td className="area-value">{row.value}</td>
                <td className="area-beside">{row.beside}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 || notes.length === 0 ? null : <p className="quiet">{notes.join(' ')}</p>}
      {finding.counted === 0 ? <p>{finding.asked === 0 ? nobodyToCount : describeLeftOut(finding.leftOut, finding.asked)}</p> : null}
      <TallyBar finding={finding} />
      {further.length === 0 ? null : (
        <div className="area-further">
          <h3 className="area-further-title">{furtherMeasuresTitle}</h3>
          <FurtherMeasures findings={further} label={`${furtherMeasuresTitle}: ${name}`} />
        </div>
      )}
      <p className="area-links">
        <a href={routeTo('outcomes', finding.measure)}>
          Figures and pupils<span className="visually-hidden">: {name}</span>
        </a>
        {finding.asked === 0 ? null : missing === 0 ? (
          <span className="quiet">Nobody is left out</span>
        ) : (
          <a href={routeTo('outcomes', finding.measure, 'left-out')}>
            Who is left out: {countOf(missing, 'pupil')}
            <span className="visually-hidden">, {name}</span>
          </a>
        )}
      </p>
    </section>
  );
}
