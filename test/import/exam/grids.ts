/** A table as a person would write it down: what a reading of any file made from it must come back to. */
export interface KnownTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function among<Value>(random: Random, all: readonly [Value, ...Value[]]): Value {
  return all[Math.floor(random() * all.length)] ?? all[0];
}

export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

const forenames = ['Ann', 'Ben', 'Siân', 'Zoë', 'José María', 'Mark', 'Amy-Lou', "D'Arcy", 'Yusuf', 'Chloé'] as const;
const surnames = ["O'Brien", 'Okafor', 'de la Cruz', 'Bell', 'Müller', 'Al-Amin', 'Nguyen', 'Mean', 'Total-Jones'] as const;
const sentences = [
  'Late again, said the bus had broken down.',
  'Good work in maths; less so in French.',
  'He said "never again" and meant it.',
  'Measured the pond: 10" deep.',
  'Waterproof boots, size 6, left in the hall - collected on Friday by his mother, who was not pleased at all.',
  '',
  'No concerns',
  'All-weather table, round 48"',
  'A remarkably light feel in our 8\\\'9" rod, made for her; with great coverage and sun protection this quick-drying one blocks the sun.',
  "Didn't bring kit",
  '50% of the target; see the note (page 2)',
] as const;

const two = (value: number): string => String(value).padStart(2, '0');

type Maker = (random: Random, row: number) => string;

const makers: readonly (readonly [string, Maker])[] = [
  ['Adno', (_, row) => String(row + 12).padStart(6, '0')],
  ['Surname', (random) => among(random, surnames)],
  ['Forename', (random) => among(random, forenames)],
  ['Joined', (random) => `${two(between(random, 1, 28))}/${two(between(random, 1, 12))}/2024`],
  ['Start Time', (random) => `${two(between(random, 8, 16))}:${two(between(random, 0, 59))}`],
  ['Qty', (random) => String(between(random, 0, 40))],
  ['PRODUCTID', (random) => `${among(random, ['MG', 'RI', 'CC'])}-${between(random, 1000, 9999)}`],
  ['Price', (random) => `£${between(random, 1, 99)}.${two(between(random, 0, 99))}`],
  ['Attendance %', (random) => `${between(random, 40, 100)}.${between(random, 0, 9)}%`],
  ['Reg', (random) => `${between(random, 7, 11)}${among(random, ['A', 'B', 'C'])}`],
  ['Comment', (random) => among(random, sentences)],
  ['URL', (random) => `https://www.example.com/page/${between(random, 100, 999)}.html`],
  ['Mark', (random) => among(random, ['/', '\\', 'L', 'O', 'N', '-'])],
  ['Remarks', () => ''],
];

/** Some of the columns in their order, at least `least`, the first always among them. */
export function knownTable(random: Random, { least = 4, rows = between(random, 4, 30) } = {}): KnownTable {
  const columns = [...makers];
  const wanted = between(random, least, columns.length);
  while (columns.length > wanted) columns.splice(between(random, 1, columns.length - 1), 1);
  const vocabulary = between(random, 0, 3);
  const named = (name: string, place: number): string =>
    [name, name, `Field ${'ABCDEFGHIJKLMN'.charAt(place)}`, name.toLowerCase().replaceAll(/\W+/g, '_')][vocabulary] ?? name;
  return {
    header: columns.map(([name], place) => named(name, place)),
    rows: Array.from({ length: rows }, (_, row) => columns.map(([, make]) => make(random, row))),
  };
}
