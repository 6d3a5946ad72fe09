import { shippedPupilCodes } from '#shared/tables/codeSets/pupilCodes.ts';
import { ethnicGroup } from '#shared/tables/ethnicGroups.ts';
import type { FieldName } from '#shared/tables/headerSynonyms.ts';
import { flag, gender } from '#shared/tables/pupilFields.ts';
import type { ColumnEvidence } from '../columnEvidence.ts';
import type { RedactedRows } from '../redactedRows.ts';
import { TableRows } from '../tableRows.ts';
import type { Tally } from '../tally.ts';
import { parseDay } from '../values/dates.ts';
import { parseWhole } from '../values/numbers.ts';
import { tellsOfEvents } from './eventCores.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

/** What the part of a log is called that says who its pupils are. */
export const factsName = 'what is known of pupils';

/** What the part of a list of pupils is called that says who was referred and why. */
export const referredName = 'why pupils were referred';

/** A list of pupils, one row each: the register that every other file is tied to. */
export const pupils: Shape = {
  id: 'pupils',
  fields: [
    'gender',
    'roll_start',
    'roll_end',
    'pupil_premium',
    'fsm',
    'fsm_ever',
    'sen',
    'sen_support',
    'sen_plan',
    'eal',
    'in_care',
    'ethnic_group',
  ],
  required: [['gender', 'birth', 'roll_start', 'pupil_premium', 'fsm', 'sen', 'eal', 'year_group']],
  atLeast: 2,
  isEnough: saysOnlyWho,
  fits: ({ header, name }) => !tellsOfEvents(header) && !name.endsWith(factsName) && !name.endsWith(referredName),
  names: /pupil|student|roll|cohort|register list|contextual/i,
  build(rows, source, tally) {
    const out = new TableRows('pupil');
    const day = (text: string): number | null => parseDay(text, rows.recipe.dateOrder);
    const school = readField(rows, 'school', 'school.unknown', tally, parseWhole);
    const codes = rows.codes ?? shippedPupilCodes;
    const year = readField(rows, 'year_group', 'value.yearGroup', tally, codes.yearGroup);
    const sex = readField(rows, 'gender', 'value.gender', tally, gender);
    const birth = readField(rows, 'birth', 'value.date', tally, (text) => parseDay(`${text}-01`, null));
    const start = readField(rows, 'roll_start', 'value.date', tally, day);
    const end = readField(rows, 'roll_end', 'value.date', tally, day);
    const premium = flagField(rows, 'pupil_premium', tally);
    const fsm = flagField(rows, 'fsm', tally);
    const eal = flagField(rows, 'eal', tally);
    const fsmEver = flagField(rows, 'fsm_ever', tally);
    const inCare = flagField(rows, 'in_care', tally);
    const ethnicity = readField(rows, 'ethnic_group', 'value.text', tally, ethnicGroup);
    const sen = readField(rows, 'sen', 'value.sen', tally, codes.sen);
    const support = readField(rows, 'sen_support', 'value.flag', tally, flag);
    const plan = readField(rows, 'sen_plan', 'value.flag', tally, flag);
    const senWhenBlank = blankMeans(rows, 'sen') ? 'N' : null;
    eachPupilRow(rows, tally, (row, pupil) => {
      out.add({
        pupil,
        school: school.value(row),
        year_group: year.value(row),
        gender: sex.value(row),
        birth_month: birth.value(row),
        fsm: fsm(row),
        pupil_premium: premium(row),
        sen: sen.present ? (sen.blank(row) ? senWhenBlank : sen.value(row)) : senOf(support.value(row), plan.value(row)),
        eal: eal(row),
        fsm_ever: fsmEver(row),
        in_care: inCare(row),
        ethnic_group: ethnicity.value(row),
        roll_start: start.value(row),
        roll_end: end.value(row),
        source,
        source_row: rows.rowNumbers[row] ?? 0,
      });
      return null;
    });
    return [out.finish()];
  },
};

/**
 * `Adno, Name, Reg, DOB, School`: a name, what tells namesakes apart (a number or a date of birth), a class or year, and hardly anything
 * else, with another pupil in nearly every row.
 */
function saysOnlyWho(meanings: readonly (FieldName | null)[], evidence: readonly ColumnEvidence[]): boolean {
  const has = (...fields: readonly FieldName[]): boolean => fields.some((field) => meanings.includes(field));
  if (!has('name', 'surname') || !has('upn', 'adno', 'external_id', 'birth') || !has('class', 'year_group', 'birth')) return false;
  const tell: readonly (FieldName | null)[] = ['upn', 'adno', 'external_id', 'name'];
  const repeats = evidence.some(({ words, filled }, place) => tell.includes(meanings[place] ?? null) && words.length < filled * 0.9);
  return !repeats && meanings.filter((field) => field === null).length * 3 <= meanings.length;
}

/** Special needs told by two columns of yes and no: a plan comes before support. */
function senOf(support: boolean | null, plan: boolean | null): 'N' | 'K' | 'E' | null {
  if (plan === true) return 'E';
  if (support === true) return 'K';
  return support === false && plan === false ? 'N' : null;
}

/** What a log says of its pupils besides: joined to whoever they are, and no list of everybody. */
export const pupilFacts: Shape = { ...pupils, id: 'pupilFacts', atLeast: 1, fits: ({ name }) => name.endsWith(factsName) };

function flagField(
  rows: RedactedRows,
  field: 'pupil_premium' | 'fsm' | 'fsm_ever' | 'eal' | 'in_care',
  tally: Tally,
): (row: number) => boolean | null {
  const reader = readField(rows, field, 'value.flag', tally, flag);
  const whenBlank = blankMeans(rows, field) ? false : null;
  return (row) => (reader.present && reader.blank(row) ? whenBlank : reader.value(row));
}

/** Whether the person (or the proposal) said that a blank cell of this column means no. */
function blankMeans(rows: RedactedRows, field: string): boolean {
  const header = rows.columns.find((column) => column.field === field)?.header;
  if (header === undefined) return false;
  const { answers } = rows.recipe;
  return answers[`blank.meaning:${header}`] === 'no';
}
