import { expect, it } from 'vitest';
import { ColumnBuilder } from '#shared/import/grid.ts';
import { personalColumn } from '#shared/import/privacy/personalColumns.ts';
import { createRandom } from '#shared/sample/world/random.ts';
import { rounds } from '#test/support/rounds.ts';

interface Draw {
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
  /** Both ends counted. */
  whole(from: number, to: number): number;
}

function drawing(seed: number): Draw {
  const random = createRandom(seed, 'personal columns');
  return {
    pick: (values) => values[random.below(values.length)] ?? values[0],
    whole: (from, to) => from + random.below(to - from + 1),
  };
}

const words = [
  'late',
  'phone',
  'uniform',
  'homework',
  'corridor',
  'lunch',
  'form',
  'year',
  'group',
  'maths',
  'history',
  'trip',
  'term',
] as const;
const digits = (draw: Draw, count: number): string => Array.from({ length: count }, () => draw.whole(0, 9)).join('');
const letter = (draw: Draw, from: string): string => from.charAt(draw.whole(0, from.length - 1));
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** One cell of each kind that a pattern tells, written in the ways people write it. */
const writers = {
  email: (draw: Draw) =>
    `${draw.pick(words)}.${draw.pick(words)}${draw.whole(1, 99)}@${draw.pick(['home', 'mail', 'family'])}.${draw.pick(['co.uk', 'org', 'com'])}`,
  postcode(draw: Draw) {
    const area = draw.pick(['NE1', 'SW1A', 'B33', 'CR2', 'DN55', 'W1A', 'LS6', 'M60']);
    const inward = `${draw.whole(0, 9)}${letter(draw, 'ABDEFGHJLNPQRSTUWXYZ')}${letter(draw, 'ABDEFGHJLNPQRSTUWXYZ')}`;
    const whole = `${area}${draw.pick([' ', '', ' '])}${inward}`;
    return draw.pick([whole, whole.toLowerCase(), `${draw.whole(1, 90)} High Street, ${whole}`]);
  },
  phone(draw: Draw) {
    const mobile = `07${digits(draw, 3)} ${digits(draw, 6)}`;
    const land = `01${digits(draw, 2)} ${digits(draw, 3)} ${digits(draw, 4)}`;
    return draw.pick([
      mobile,
      mobile.replace(' ', ''),
      land,
      `(${land.slice(0, 4)}) ${land.slice(5)}`,
      `+44 ${mobile.slice(1)}`,
      `mum ${mobile}`,
    ]);
  },
  upn(draw: Draw) {
    const upn = `${letter(draw, upnLetters)}${digits(draw, 12)}`;
    return draw.pick([upn, upn.toLowerCase(), ` ${upn} `]);
  },
} as const;

/** Cells that exports are full of and that tell of nobody. */
const harmless: readonly [(draw: Draw) => string, ...((draw: Draw) => string)[]] = [
  (draw) => draw.pick(words),
  (draw) => `${draw.pick(words)} ${draw.pick(words)}`,
  (draw) => `${draw.whole(1, 28)}/${draw.whole(1, 12)}/20${draw.whole(10, 25)}`,
  (draw) => `20${draw.whole(10, 25)}-0${draw.whole(1, 9)}-1${draw.whole(0, 9)} 09:${draw.whole(10, 59)}`,
  (draw) => String(draw.whole(0, 99_999_999)),
  (draw) => `${draw.whole(0, 99)}.${draw.whole(0, 99)}%`,
  (draw) => `${draw.whole(7, 13)}${letter(draw, 'ABCDEF')}`,
  (draw) => draw.pick(['/', '\\', 'I', 'L', 'Y1', 'C2', 'DB', 'SUSP', 'E92000001', '820/4001', '8204001', '2023/24', 'KS3', 'Year 8']),
];

function column(cells: readonly string[]) {
  const out = new ColumnBuilder();
  for (const [row, cell] of cells.entries()) out.set(row, cell);
  return out.finish(cells.length);
}

/** RELIABILITY 5: of ten thousand columns at least 99 in 100 are found; an ordinary run tries fewer. */
it('columns of personal patterns under a heading that says nothing are found, and ordinary ones are left alone', () => {
  const draw = drawing(41);
  const { numRuns: columns } = rounds(600);
  const missed: string[] = [];
  const wronged: string[] = [];
  for (let round = 0; round < columns; round += 1) {
    const kind = draw.pick(['email', 'postcode', 'phone', 'upn'] as const);
    const share = draw.pick([0.3, 0.6, 1]);
    const plain = draw.pick(harmless);
    const cells = Array.from({ length: draw.whole(20, 60) }, (_, row) =>
      row % 10 < share * 10 ? writers[kind](draw) : draw.pick(['', draw.pick(words)]),
    );
    const found = personalColumn('Col 4', column(cells));
    if (found?.kind !== kind) missed.push(`${kind}: ${cells.slice(0, 4).join(' | ')}`);
    const ordinary = Array.from({ length: 40 }, () => plain(draw));
    if (personalColumn('Col 4', column(ordinary)) !== null) wronged.push(ordinary.slice(0, 4).join(' | '));
  }
  expect(missed.slice(0, 5)).toEqual([]);
  expect(wronged.slice(0, 5)).toEqual([]);
});
