import { routeTo } from '#renderer/state/route.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { levelsLine } from '#shared/words/furtherMeasures.ts';
import { measureName } from '#shared/words/measures.ts';

/** Measures that have no card of their own, one line each: the name leads to the measure's page. */
export function FurtherMeasures({ findings, label }: { readonly findings: readonly Finding[]; readonly label: string }) {
  return (
    <ul className="further-measures" aria-label={label}>
      {findings.map((finding) => (
        <li key={finding.measure}>
          <a href={routeTo('outcomes', finding.measure)}>{measureName(finding.measure)}</a>
          <span className="quiet">{levelsLine(finding)}</span>
        </li>
      ))}
    </ul>
  );
}
