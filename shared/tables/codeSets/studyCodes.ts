import type { CodeChange, Study } from '#shared/study/model.ts';
import { dayFromIso } from '../days.ts';
import { codeDecided, type RegisterCategory, type RegisterCode, registerCodes } from '../registerCodes.ts';
import type { CodeSet, StudyCodeRow } from './codeSet.ts';
import { instrumentSet } from './instrumentSet.ts';
import { registerCodeSet } from './registerCodeSet.ts';
import { suspensionReasonSet } from './suspensionReasonSet.ts';
import { termDateSet } from './termDateSet.ts';

type Changes = Pick<Study, 'codeChanges'>;

/** The rows of a set as a study has them: changed rows in their place, added ones behind. What a person changed is confirmed by that. */
export function studyRows(set: CodeSet, { codeChanges = [] }: Changes): readonly StudyCodeRow[] {
  const own = new Map(codeChanges.filter((change) => change.set === set.id).map((change) => [change.row, change]));
  const rows = set.rows.map((row): StudyCodeRow => {
    const change = own.get(row.id);
    own.delete(row.id);
    return change === undefined ? { ...row, change: 'shipped' } : { ...laidOver(row.values, change), change: 'changed' };
  });
  return [...rows, ...[...own.values()].map((change): StudyCodeRow => ({ ...laidOver({}, change), change: 'added' }))];
}

function laidOver(values: Readonly<Record<string, string>>, change: CodeChange) {
  return { id: change.row, values: { ...values, ...change.values }, confirmed: true };
}

/** The dated register codes that a study counts by. */
export function registerCodesOf(changes: Changes): readonly RegisterCode[] {
  if (changes.codeChanges?.some(({ set }) => set === registerCodeSet.id) !== true) return registerCodes;
  return studyRows(registerCodeSet, changes).map(({ values, confirmed }) => ({
    code: values['code'] ?? '',
    from: values['from'] ?? '',
    to: values['to'] === undefined || values['to'] === '' ? null : values['to'],
    category: categoryOf(values['category']),
    late: values['late'] === 'yes',
    confirmed,
  }));
}

function categoryOf(text: string | undefined): RegisterCategory {
  const all: readonly RegisterCategory[] = ['P', 'AEA', 'AA', 'UA', 'NP', 'NC', 'MISSING'];
  return all.find((each) => each === text) ?? 'MISSING';
}

/** What a code counts as on a day, by a study's own list; later rows of the list yield to earlier ones. */
export function codeFinder(codes: readonly RegisterCode[]): (code: string, day: number) => RegisterCode | null {
  const byCode = new Map<string, { from: number; to: number; code: RegisterCode }[]>();
  for (const code of codes) {
    const to = code.to === null ? Number.POSITIVE_INFINITY : (dayFromIso(code.to) ?? 0);
    byCode.set(code.code, [...(byCode.get(code.code) ?? []), { from: dayFromIso(code.from) ?? 0, to, code }]);
  }
  return (code, day) => byCode.get(code)?.find(({ from, to }) => day >= from && day <= to)?.code ?? codeDecided(code);
}

/** What a suspension's reason counts as, by a study's own list: the code itself unless somebody says otherwise. */
export function reasonsCounted(changes: Changes): ReadonlyMap<string, string> {
  const changed = studyRows(suspensionReasonSet, changes).filter(({ change }) => change !== 'shipped');
  return new Map(changed.map(({ id, values }) => [id, values['countsAs'] || id]));
}

/** What a study changed in the keys of rating scales: the items worded the other way round (null = not changed), and whether the key was confirmed. */
export function keysChanged({ codeChanges = [] }: Changes): readonly {
  readonly instrument: string;
  readonly reversed: readonly number[] | null;
  readonly holds: boolean;
}[] {
  return codeChanges
    .filter(({ set }) => set === instrumentSet.id)
    .map(({ row, values: { reversed, keyHolds } }) => ({
      instrument: row,
      reversed:
        reversed === undefined
          ? null
          : reversed
              .split(',')
              .map(Number)
              .filter((item) => item > 0),
      holds: keyHolds === 'yes',
    }));
}

/** The stretches of days that are term somewhere, as day numbers, both ends in; and the first and last day that any list speaks of. */
export function termStretches(changes: Changes): readonly { readonly from: number; readonly to: number }[] {
  return studyRows(termDateSet, changes).flatMap(({ values }) => {
    const [from, to] = [dayFromIso(values['from'] ?? ''), dayFromIso(values['to'] ?? '')];
    return from === null || to === null ? [] : [{ from, to }];
  });
}
