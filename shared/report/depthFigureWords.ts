import { type Audience, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import { pathName } from '#shared/words/curve.ts';
import { curveLine, estimateLine } from '#shared/words/designLines.ts';
import { designNote } from '#shared/words/designs.ts';
import { measureName } from '#shared/words/measures.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { numberTable } from './dataTable.ts';
import type { FigureWords } from './figureWords.ts';

/** Round the specification curve: how many ways agree, and each of them in the table. */
export function curveWords(finding: Finding): FigureWords {
  const curve = finding.curve;
  const say = (value: number | null) => (value === null ? '' : formatNumber(value, 2));
  const paths = (curve?.paths ?? []).toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const title = curve === null ? '' : curveLine(curve);
  return {
    title,
    subtitle:
      'Window, least number of sessions, average and test, each as somebody could have chosen it in good faith; the study’s own is the large dot',
    sentence: title,
    table: numberTable(
      `${measureName(finding.measure)}, in every way it could have been asked`,
      'Way|Pupils|Estimate|From|To',
      paths.map((path) => [
        `${pathName(path)}${path.isHeadline ? ' (the study’s own)' : ''}`,
        formatNumber(path.n, 0),
        say(path.value),
        say(path.low),
        say(path.high),
      ]),
    ),
  };
}

/** Round the weekly series: the jump, and every week in the table. */
export function weekWords(finding: Finding, audience: Audience | null): FigureWords {
  const design = finding.designs.find((one) => one.design === 'interrupted');
  const least = audience === null ? 0 : smallNumberRule(audience).base;
  const rows = (design?.series ?? []).filter(({ pupils }) => pupils >= least);
  const [jump] = design?.estimates ?? [];
  return {
    title: `${measureName(finding.measure)}, week by week from each pupil’s own start`,
    subtitle: designNote('interrupted'),
    sentence: jump === undefined ? designNote('interrupted') : estimateLine(jump),
    table: numberTable(
      `${measureName(finding.measure)} by week`,
      'Week|Average|Pupils',
      rows.map(({ week, value, pupils }) => [formatNumber(week, 0), formatNumber(value, finding.decimals), formatNumber(pupils, 0)]),
    ),
  };
}
