import { plainHeader } from '#shared/tables/headerSynonyms.ts';
import type { ReadTable } from '../readTable.ts';
import { identityPlaces, placesOf } from '../shapes/headings.ts';
import { cellOf, longTable } from './columns.ts';

/** Scores of instruments as schools head their columns: subscales and totals that were added up elsewhere. */
const scores: readonly { readonly named: RegExp; readonly measure: string }[] = [
  { named: /^(sdq )?emotional( symptoms| problems)?( score)?$/, measure: 'SDQ emotional' },
  { named: /^(sdq )?conduct( problems)?( score)?$/, measure: 'SDQ conduct' },
  { named: /^(sdq )?hyperactivity( inattention)?( score)?$/, measure: 'SDQ hyperactivity' },
  { named: /^(sdq )?peer( problems| relationships?)?( score)?$/, measure: 'SDQ peer' },
  { named: /^(sdq )?prosocial( behaviour)?( score)?$/, measure: 'SDQ prosocial' },
  { named: /^(sdq )?total( difficulties)?( score)?$/, measure: 'SDQ total' },
  { named: /^(sdq )?impact( score)?$/, measure: 'SDQ impact' },
  { named: /^wemwbs( total| score)?$/, measure: 'WEMWBS' },
  { named: /^swemwbs( total| score)?$/, measure: 'SWEMWBS' },
  { named: /^(rosenberg|rses)( total| score| self esteem)?$/, measure: 'Rosenberg self-esteem' },
  { named: /^stirling( total| score)?$/, measure: 'Stirling' },
  { named: /^(gse|general self efficacy)( total| score)?$/, measure: 'General self-efficacy' },
  { named: /^pssm( total| score)?$/, measure: 'PSSM' },
];

/** Who filled in the form, where the heading of a score says so: `SDQ total (parent)`. */
const filledInBy = /\b(self|pupil|student|parent|carer|teacher|staff)s?( rated| report(ed)?| version)?\b/;

/** A table with a column for each score of an instrument (the subscales of the SDQ) as a row for each score. One column alone must be the SDQ's by name. */
export function namedScores(table: ReadTable): readonly ReadTable[] | null {
  const found = table.header.flatMap((heading, place) => {
    const said = plainHeader(heading);
    const by = /\bsdq\b/.test(said) ? filledInBy.exec(said)?.[1] : undefined;
    const plain = by === undefined ? said : said.replace(filledInBy, '').replaceAll(/ +/g, ' ').trim();
    const score = scores.find(({ named }) => named.test(plain));
    return score === undefined
      ? []
      : [{ place, measure: score.measure, by: by ?? '', sure: /sdq|wemwbs|rosenberg|rses|stirling|gse|efficacy|pssm/.test(plain) }];
  });
  const isKnown = found.length >= 3 || found.some(({ sure }) => sure);
  if (
    !isKnown ||
    identityPlaces(table).length === 0 ||
    placesOf(table, ['wave', 'day']).length === 0 ||
    placesOf(table, ['value']).length > 0
  )
    return null;
  const kept = table.header.map((_, place) => place).filter((place) => !found.some((each) => each.place === place));
  const saysWho = found.some(({ by }) => by !== '') && placesOf(table, ['rater_role']).length === 0;
  return [
    longTable(table, kept, found.length, [
      { header: 'Measure', cell: (_, time) => found[time]?.measure ?? '' },
      ...(saysWho ? [{ header: 'Role', cell: (_: number, time: number) => found[time]?.by ?? '' }] : []),
      { header: 'Rating', cell: (row, time) => cellOf(table, row, found[time]?.place ?? -1), from: found.map(({ place }) => place) },
    ]),
  ];
}
