import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { type Reading, readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';
import { type DateOrder, parseDay } from '#shared/import/values/dates.ts';
import { termStretches } from '#shared/tables/codeSets/studyCodes.ts';
import { dayFromIso, isoDay, weekday } from '#shared/tables/days.ts';
import { rounds } from '#test/support/rounds.ts';

const first = dayFromIso('2004-01-01') ?? 0;
const last = dayFromIso('2031-12-31') ?? 0;
const monthNames = 'JanFebMarAprMayJunJulAugSepOctNovDec';

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** How one program writes days. */
interface Style {
  readonly order: DateOrder | 'iso' | 'named';
  readonly separator: string;
  readonly short: boolean;
  readonly padded: boolean;
  readonly clock: boolean;
  readonly weekday: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  order: fc.constantFrom('dmy', 'dmy', 'mdy', 'mdy', 'ymd', 'iso', 'named'),
  separator: fc.constantFrom('/', '-', '.'),
  short: fc.boolean(),
  padded: fc.boolean(),
  clock: fc.boolean(),
  weekday: fc.constantFrom(false, false, false, true),
});

function written(day: number, { order, separator, short, padded, clock, weekday: named }: Style): string {
  const [year = '', month = '', date = ''] = isoDay(day).split('-');
  const time = clock ? ' 08:45' : '';
  const own = (text: string): string => (padded ? text : String(Number(text)));
  const ownYear = short ? year.slice(2) : year;
  if (order === 'iso') return `${year}-${month}-${date}${clock ? 'T08:45:00' : ''}`;
  if (order === 'named') return `${own(date)}-${monthNames.slice(Number(month) * 3 - 3, Number(month) * 3)}-${ownYear}${time}`;
  const parts =
    order === 'dmy' ? [own(date), own(month), ownYear] : order === 'mdy' ? [own(month), own(date), ownYear] : [year.slice(2), month, date];
  return `${named ? `${dayNames[weekday(day)]} ` : ''}${parts.join(separator)}${time}`;
}

/** Days near each other, as in a register, or far apart, as birthdays are. */
const days = fc.oneof(
  fc.array(fc.integer({ min: first, max: last }), { minLength: 1, maxLength: 40 }),
  fc
    .tuple(fc.integer({ min: first, max: last - 60 }), fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }))
    .map(([from, steps]) => steps.map((step) => from + step)),
);

async function readColumns(columns: readonly (readonly string[])[]): Promise<Reading> {
  const length = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length }, (_, row) => `P${row},${columns.map((column) => column[row] ?? '').join(',')}`);
  const text = `Pupil,${columns.map((_, place) => `Date of event ${place + 1}`).join(',')}\n${rows.join('\n')}\n`;
  return readingOf(unwrap(await readTables({ path: 'dates.csv', bytes: new TextEncoder().encode(text) })));
}

async function readRegister(cells: readonly string[]): Promise<Reading> {
  const text = `Adno,Date,Session,Mark\n${cells.map((cell, row) => `${4100 + row},${cell},${row % 2 === 0 ? 'AM' : 'PM'},/`).join('\n')}\n`;
  return readingOf(unwrap(await readTables({ path: 'register.csv', bytes: new TextEncoder().encode(text) })));
}

describe('the dates of a file', () => {
  it('are read right, or asked about once', async () => {
    await fc.assert(
      fc.asyncProperty(days, days, style, fc.boolean(), async (one, other, habit, withOther) => {
        const columns = withOther ? [one, other] : [one];
        const { tables, issues } = await readColumns(columns.map((column) => column.map((day) => written(day, habit))));
        const asked = issues.filter(({ code }) => code === 'ask.dateOrder').length;
        expect(asked).toBeLessThan(2);
        const [table] = tables;
        if (table === undefined || asked > 0) return;
        columns.forEach((column, place) => {
          expect(table.types[place + 1]).toBe('date');
          const cells = table.rows.map((row) => row[place + 1] ?? '').filter((text) => text !== '');
          expect(cells.map((text) => parseDay(text, table.dateOrders[place + 1] ?? null))).toEqual(column);
        });
      }),
      rounds(150),
    );
  });

  it('are not asked about where one of them, or one of another column, settles it', async () => {
    const orders = async (...columns: readonly (readonly string[])[]) => {
      const { tables, issues } = await readColumns(columns);
      return [tables[0]?.dateOrders.slice(1), issues.map(({ code, column }) => `${code} ${column}`)];
    };
    expect(await orders(['03/04/2024', '13/04/2024'])).toEqual([['dmy'], []]);
    expect(await orders(['03/04/2024', '04/13/2024'])).toEqual([['mdy'], []]);
    expect(await orders(['03/04/2024'], ['25/12/2012'])).toEqual([['dmy', 'dmy'], []]);
    expect(await orders(['05/05/2024'])).toEqual([['dmy'], []]);
    expect(await orders(['2024-04-03'], ['3 Apr 24'])).toEqual([[null, null], []]);
    expect(await orders(['03/04/2024'], ['05/06/2024'])).toEqual([[null, null], ['ask.dateOrder Date of event 1']]);
    expect(await orders(['03/04/24', '28/04/24'])).toEqual([[null], ['ask.dateOrder Date of event 1']]);
  });

  it('of a register are read right, or asked about once: no school at weekends or in the holidays', async () => {
    const taught = termStretches({}).flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, place) => from + place).filter((day) => weekday(day) % 6 !== 0),
    );
    const register = fc
      .tuple(fc.integer({ min: 0, max: taught.length - 41 }), fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 }))
      .map(([from, steps]) => steps.map((step) => taught[from + step] ?? 0));
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(register, style, async (column, habit) => {
        const { tables, issues } = await readRegister(column.map((day) => written(day, habit)));
        const [asked, said] = [
          issues.filter(({ code }) => code === 'ask.dateOrder'),
          issues.filter(({ code }) => code.startsWith('dates.')),
        ];
        expect(asked.length + said.length).toBeLessThan(2);
        settled += said.length;
        const [table] = tables;
        if (table === undefined || asked.length > 0) return;
        expect(table.rows.map((row) => parseDay(row[1] ?? '', table.dateOrders[1] ?? null))).toEqual(column);
      }),
      rounds(150),
    );
    expect(settled).toBeGreaterThan(0);
  });

  it('of a register are settled by weekends, by the holidays, or by being one month, and it says why', async () => {
    const told = async (...cells: readonly string[]) => {
      const { tables, issues } = await readRegister(cells);
      return [tables[0]?.dateOrders[1], tables[0]?.dateReasons[1], issues.map(({ code, value }) => `${code} ${value}`)];
    };
    const week = ['2/9/2024', '3/9/2024', '4/9/2024', '5/9/2024', '6/9/2024'];
    expect(await told(...week)).toEqual(['dmy', 'oneMonth', ['dates.oneMonth dmy 5']]);
    expect(await told('9/2/24', '9/3/24', '9/4/24', '9/5/24', '9/6/24')).toEqual(['mdy', 'oneMonth', ['dates.oneMonth mdy 5']]);
    expect(await told('9/1/2024', '12/1/2024', '6/2/2024')).toEqual(['dmy', 'weekends', ['dates.weekends dmy 3']]);
    expect(await told('9/1/2024', '12/1/2024')).toEqual([null, null, ['ask.dateOrder null']]);
    expect(await told('3/9/2024', '10/9/2024')).toEqual([null, null, ['ask.dateOrder null']]);
    expect(await told('Tue 3/9/2024')).toEqual(['dmy', 'onlyDays', []]);
    const holidays = ['8/1/2024', '11/1/2024', '1/2/2024', '8/2/2024', '1/3/2024', '4/3/2024', '1/5/2024', '8/5/2024', '8/7/2024'];
    expect(await told(...holidays)).toEqual(['dmy', 'terms', ['dates.terms dmy 9']]);
    const american = holidays.map((text) => text.replace(/^(\d+)\/(\d+)/, '$2/$1'));
    expect(await told(...american)).toEqual(['mdy', 'terms', ['dates.terms mdy 9']]);
    expect(await told(...holidays.slice(2))).toEqual([null, null, ['ask.dateOrder null']]);
  });

  it('are asked about where they contradict each other, or a spreadsheet has swapped some', async () => {
    const asked = async (...cells: readonly string[]) => (await readColumns([cells])).issues.map(({ code }) => code);
    expect(await asked('13/04/2024', '04/13/2024', '01/02/2024')).toEqual(['ask.dateOrder']);
    expect(await asked('Mon 3/9/2024', 'Tue 10/9/2024')).toEqual(['ask.dateOrder']);
    expect(await asked('2024-01-02', '2024-03-04', '2024-05-06', '13/04/2024', '25/04/2024', '28/04/2024')).toEqual(['ask.dateOrder']);
  });
});
