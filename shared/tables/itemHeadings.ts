import { itemNumber, plainHeader } from './headerSynonyms.ts';

/** `SDQ1`, `SDQ_01`, `RSES 3`, `Conf Q4`, `SDQ item 1 (0-2)`: what the items are of, and which it is. */
const prefixed = /^([a-z][a-z ]*?) ?0*(\d{1,2})(?=$| )/;
/** What else is numbered: times, goals, lessons, and what a register or a mark book counts. */
const isOther =
  /\b(term|half|week|wk|day|month|year|yr|period|p|lesson|session|wave|time|t|w|phase|review|goal|target|reason|test|assessment|paper|mock|grade|data|drop|am|pm|mark|code|stage|key|ks|mentor|contact|phone|address|priority|behaviour|rating|score|rater|teacher|subject|option|attendance|aut|autumn|spr|spring|sum|summer)$/;
const isOfItems = /\b(q|qu|item|question|sdq|rses|gse|pssm|wemwbs|swemwbs|scwbs|stirling|rosenberg|conf|confidence|esteem|efficacy)\b/;
const mostItems = 40;
const fewestOfItems = 3;
const fewestOfAny = 5;
/** Of the numbers up to the last, so many must be there: an item or two may be left out of a sheet. */
const mostOfThem = 0.8;

/**
 * The item that each heading of a table is of, null where it is none: `Q7`, `7.`, or the name of a scale, or any other word, with a running
 * number, where as many are headed so as make a scale.
 */
export function itemNumbers(headers: readonly string[]): readonly (number | null)[] {
  const plain = headers.map(itemNumber);
  if (plain.filter((number) => number !== null).length >= fewestOfItems) return plain;
  const found = headers.map((header) => {
    const [, prefix, number] = prefixed.exec(plainHeader(header)) ?? [];
    return prefix === undefined || isOther.test(prefix) ? null : { prefix, number: Number(number) };
  });
  const series = new Map<string, number[]>();
  for (const each of found) if (each !== null) series.set(each.prefix, [...(series.get(each.prefix) ?? []), each.number]);
  const [longest] = [...series].filter(([prefix, numbers]) => isSeries(prefix, numbers)).sort((a, b) => b[1].length - a[1].length);
  return longest === undefined ? plain : found.map((each) => (each?.prefix === longest[0] ? each.number : null));
}

function isSeries(prefix: string, numbers: readonly number[]): boolean {
  const last = Math.max(...numbers);
  const isOnceEach = new Set(numbers).size === numbers.length && Math.min(...numbers) === 1 && last <= mostItems;
  return isOnceEach && numbers.length >= (isOfItems.test(prefix) ? fewestOfItems : fewestOfAny) && numbers.length >= last * mostOfThem;
}
