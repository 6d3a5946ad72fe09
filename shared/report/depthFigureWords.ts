import { type Audience, smallNumberRule } from '#shared/disclosure/thresholds.ts';
import type { Finding } from '#shared/outcomes/finding.ts';
import type { SpecificationRows } from '#shared/outcomes/findingParts.ts';
import { pathName } from '#shared/words/curve.ts';
import { besideCurveLine, curveLine, estimateLine } from '#shared/words/designLines.ts';
import { designNote } from '#shared/words/designs.ts';
import { measureName } from '#shared/words/measures.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { whyNot } from '#shared/words/whyNot.ts';
import { numberTable } from './dataTable.ts';
import type { FigureWords } from './figureWords.ts';

/** Round the specification curve: how many ways agree, and each of them in the table. */
export function curveWords({ curve, measure }: Finding, base: string): FigureWords {
  return {
    ...curveTable(curve, `${measureName(measure)}, in every way it could have been asked`, curve === null ? '' : curveLine(curve)),
    subtitle: `Window, least number of sessions, average and test, each as somebody could have chosen it in good faith; the large dot is the study’s own: ${lowerFirst(base)}`,
  };
}

/** The same round the ways to compare with pupils who were not mentored. */
export function besideCurveWords({ curve, measure }: Finding, base: string): FigureWords {
  const rows = curve?.besideOthers ?? null;
  return {
    ...curveTable(
      rows,
      `${measureName(measure)}, in every way to compare with pupils who were not mentored`,
      rows === null ? '' : besideCurveLine(rows),
    ),
    subtitle: `Mentored minus others: window, least number of sessions, and whether where each pupil began is allowed for; the large dot is the study’s own: ${lowerFirst(base)}`,
  };
}

const lowerFirst = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

function curveTable(rows: SpecificationRows | null, caption: string, title: string): Omit<FigureWords, 'subtitle'> {
  const say = (value: number | null) => (value === null ? '' : formatNumber(value, 2));
  const paths = (rows?.paths ?? []).toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  const table = numberTable(
    caption,
    'Way|Pupils|Estimate|From|To',
    paths.map((path) => [
      `${pathName(path)}${path.isHeadline ? ' (the study’s own)' : ''}`,
      formatNumber(path.n, 0),
      say(path.value),
      say(path.low),
      say(path.high),
      path.refused === null ? '' : whyNot(path.refused),
    ]),
  );
  return { title, sentence: title, table: { ...table, columns: [...table.columns, { heading: 'Why not', numbers: false }] } };
}

/** Round the weekly series: the jump, and every week in the table. */
export function weekWords(finding: Finding, audience: Audience | null, base: string): FigureWords {
  const design = finding.designs.find((one) => one.design === 'interrupted');
  const least = audience === null ? 0 : smallNumberRule(audience).base;
  const rows = (design?.series ?? []).filter(({ pupils }) => pupils >= least);
  const [jump] = design?.estimates ?? [];
  return {
    title: `${measureName(finding.measure)}, week by week from each pupil’s own start`,
    subtitle: `${base}. ${designNote('interrupted')}`,
    sentence: jump === undefined ? designNote('interrupted') : estimateLine(jump),
    table: numberTable(
      `${measureName(finding.measure)} by week`,
      'Week|Average|Pupils',
      rows.map(({ week, value, pupils }) => [formatNumber(week, 0), formatNumber(value, finding.decimals), formatNumber(pupils, 0)]),
    ),
  };
}
