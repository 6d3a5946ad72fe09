import type { Finding, OutcomeSet } from '#shared/outcomes/finding.ts';
import { primaryFindings } from '#shared/outcomes/primary.ts';
import type { ReportModel } from '#shared/report/model.ts';
import { measureName } from '#shared/words/measures.ts';
import type { Found } from './attackReport.ts';

/** What a printed number may have been before it was rounded. */
interface Printed {
  readonly from: number;
  readonly to: number;
}

const verdicts = ['better', 'same', 'worse'] as const;

/**
 * What means give away of measures whose every value is a whole number: tries each number of pupils and each tally, and keeps those whose sums could
 * be whole numbers that round as printed. Uses the printed means, changes and spreads, totals in titles, and sentences of how many had none before.
 */
export function attackMeans(model: ReportModel, outcomes: OutcomeSet, threshold: number): readonly Found[] {
  return primaryFindings(outcomes.findings).flatMap((finding) => {
    if (finding.once !== undefined || finding.counted < threshold) return [];
    const read = readMeasure(model, finding);
    return read === null ? [] : [...attackNumber(read, finding, threshold), ...attackTally(read, finding, threshold)];
  });
}

interface Read {
  readonly counted: string;
  readonly tally: readonly string[];
  readonly before: Printed;
  readonly after: Printed;
  readonly change: Printed;
  readonly spread: string;
  /** How many had none before, where a sentence says it. */
  readonly none: number | null;
}

function readMeasure({ parts }: ReportModel, { measure }: Finding): Read | null {
  const name = measureName(measure);
  const tables = parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])));
  const row = tables.find(({ caption }) => caption === 'What changed for mentored pupils')?.rows.find(([first]) => first === name);
  const levels = tables.find(({ caption }) => caption === `${name}, before and after`)?.rows;
  if (row === undefined || row[2] === 'c') return null;
  const [, counted = '', before = '', after = '', change = '', , tally = ''] = row;
  const texts = parts
    .filter(({ id }) => id === `outcome-${measure}`)
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'figure' ? [block.title, block.sentence] : [])),
    )
    .join('\n');
  const none = /([\d,]+) of [\d,]+ pupils had none before/.exec(texts)?.[1];
  const totals = / (?:rose|fell) from ([\d,]+) to ([\d,]+)[ ;(.]/.exec(texts);
  const total = (text: string | undefined): Printed | null => (text === undefined ? null : { from: Number(text), to: Number(text) });
  return {
    counted,
    tally: tally.split(' / '),
    before: total(totals?.[1]) ?? roundedFrom(before, counted),
    after: total(totals?.[2]) ?? roundedFrom(after, counted),
    change: roundedFrom(change, counted),
    spread: levels?.map((cells) => cells[3] ?? '').join('') ?? '',
    none: none === undefined ? null : Number(none.replaceAll(',', '')),
  };
}

const numberOf = (text: string) => Number(text.replace('−', '-').replaceAll(',', ''));

/** The means that round so; where the number counted is printed, sums. */
function roundedFrom(text: string, counted: string): Printed {
  const half = 0.5 / 10 ** (text.split('.')[1] ?? '').length;
  const times = /^[\d,]+$/.test(counted) ? numberOf(counted) : 1;
  return { from: (numberOf(text) - half) * times, to: (numberOf(text) + half) * times };
}

const isWhole = ({ pupils }: Finding) => pupils.every(({ pre, post }) => Number.isInteger(pre) && Number.isInteger(post));

/** Which numbers of pupils admit whole sums before, after and of the changes together. A spread beside an interval says it at once. */
function attackNumber({ counted, before, after, change, spread }: Read, finding: Finding, threshold: number): readonly Found[] {
  const { asked, measure } = finding;
  const left = asked - finding.counted;
  if (/^[\d,]+$/.test(counted) || left < 1 || left >= threshold) return [];
  const found = (low: number, high: number): readonly Found[] => [{ name: `${measure} left out, by its means`, value: left, low, high }];
  if (/\d/.test(spread)) return found(left, left);
  // That there is a mean says that there are enough for one, and how many are enough stands in the report.
  const least = Math.max(threshold, Number(/at least ([\d,]+)/.exec(counted)?.[1]?.replaceAll(',', '') ?? asked - threshold));
  if (asked - least < threshold) return found(0, asked - least);
  if (!isWhole(finding)) return [];
  const possible = Array.from({ length: asked - least + 1 }, (_, place) => least + place).filter((n) => {
    for (let sum = Math.ceil(before.from * n); sum <= before.to * n; sum += 1)
      for (let other = Math.ceil(after.from * n); other <= after.to * n; other += 1)
        if (other - sum >= change.from * n - 1 && other - sum <= change.to * n + 1) return true;
    return false;
  });
  return possible.length === asked - least + 1 ? [] : found(asked - Math.max(...possible), asked - Math.min(...possible));
}

/** Which tallies the sums admit: whoever rose has at least one more than the least there is, and did not stay. */
function attackTally({ counted, tally, before, after, none }: Read, finding: Finding, threshold: number): readonly Found[] {
  if (!isWhole(finding) || !/^[\d,]+$/.test(counted)) return [];
  const n = numberOf(counted);
  const least = (finding.range[0] ?? 0) * n;
  const ways: number[][] = [];
  for (let better = 0; better <= n; better += 1)
    for (let worse = 0; worse <= n - better; worse += 1) {
      const way = [better, n - better - worse, worse];
      if (way.some((count, place) => tally[place] !== 'c' && count !== numberOf(tally[place] ?? ''))) continue;
      const [rose, fell] = finding.better === 'up' ? [better, worse] : [worse, better];
      if (fell > before.to - least || rose > after.to - least) continue;
      if (none !== null && fell > n - none) continue;
      if ((fell === 0 && after.to < before.from + rose) || (rose === 0 && before.to < after.from + fell)) continue;
      ways.push(way);
    }
  return verdicts.flatMap((verdict, place): Found[] => {
    const value = finding.tally[verdict];
    if (value < 1 || value >= threshold) return [];
    const own = ways.map((way) => way[place] ?? 0);
    const [low, high] = [Math.min(...own), Math.max(...own)];
    return high - low >= threshold ? [] : [{ name: `${finding.measure} ${verdict}, by its sums`, value, low, high }];
  });
}
