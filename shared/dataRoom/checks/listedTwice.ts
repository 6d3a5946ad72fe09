import type { Source } from '#shared/study/model.ts';
import { type CheckContext, checkOfList } from '../check.ts';
import type { CheckFound, CheckRow } from '../dataRoom.ts';

const reason = 'pupil.listedTwice';

/** Pupils whom one list holds twice: the second row is set aside. Where it names another school, the pupil may be registered in both. */
export const listedTwice = { ...checkOfList('listedTwice', 'toKnow', rowsSetAside), find };

async function find({ study }: CheckContext): Promise<CheckFound | null> {
  const lists = study.sources.filter(({ recipe }) => recipe.shape === 'pupils');
  if (lists.length === 0) return null;
  const rows = lists.reduce((sum, source) => sum + countOf(source), 0);
  return { rows, pupils: rows, schools: 0, firstDay: null, lastDay: null };
}

async function rowsSetAside({ study, setAside }: CheckContext): Promise<readonly CheckRow[]> {
  const rows: CheckRow[] = [];
  for (const source of study.sources) {
    if (countOf(source) === 0) continue;
    for (const row of await setAside(source, reason))
      rows.push({ source: source.number, row, pupil: null, school: null, day: null, about: [] });
  }
  return rows;
}

function countOf({ account }: Source): number {
  return account.setAside.find((one) => one.reason === reason)?.rows ?? 0;
}
