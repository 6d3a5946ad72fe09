import { adjustP } from '#shared/statistics/adjustP.ts';
import type { Finding } from './finding.ts';
import { primaryFindings } from './primary.ts';

/**
 * Each headline's p among its family (METHODS 1.7). The first measure of an area in the registry's order is its primary outcome, declared before any
 * number is seen; Holm over the primaries, Benjamini and Hochberg over the other measures of one area. A headline without a p is not counted.
 */
export function withAdjusted(findings: readonly Finding[]): readonly Finding[] {
  const firsts = new Set(primaryFindings(findings));
  const primary = pOf([...firsts], 'holm');
  const areas = [...new Set(findings.map(({ area }) => area))];
  const secondary = new Map(
    areas.flatMap((area) => [
      ...pOf(
        findings.filter((one) => one.area === area && !firsts.has(one)),
        'BH',
      ),
    ]),
  );
  return findings.map((finding) => {
    const role = firsts.has(finding) ? 'primary' : 'secondary';
    const found = (role === 'primary' ? primary : secondary).get(finding.measure);
    return { ...finding, adjusted: found === undefined ? null : { role, ...found } };
  });
}

function pOf(family: readonly Finding[], method: 'holm' | 'BH') {
  const ps = family.map(({ headline }) => ('refused' in headline ? null : headline.p));
  const among = ps.filter((p) => p !== null).length;
  const adjusted = adjustP(ps, method);
  return new Map(
    family.flatMap(({ measure }, place) => {
      const p = adjusted[place] ?? null;
      return p === null ? [] : [[measure, { method, among, p }] as const];
    }),
  );
}
