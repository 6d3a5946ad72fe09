import { describe, expect, it } from 'vitest';
import type { ImportReview } from '#shared/import/types.ts';
import { ethnicGroup } from '#shared/tables/ethnicGroups.ts';
import { asProposed, csv, importFiles, pick, rowsOf } from './support.ts';

const list = csv(
  'pupils.csv',
  'UPN,Adno,Legal Surname,Legal Forename,DOB,Gender,School,Year Group,PP,Ever 6 FSM,LAC,Ethnicity',
  'B801200005001,004101,Okafor,Ben,14/3/2012,M,Northfield High,8,Y,Y,N,BAFR',
  'H801200001001,004102,Mason,Amy,25/11/2010,F,Northfield High,9,N,Y,Y,White - British',
  'P823432109001,004103,Osei,Amira,1/2/2013,F,Northfield High,7,N,N,N,REFU',
);
const facts = (imported: Awaited<ReturnType<typeof importFiles>>) =>
  pick(rowsOf(imported.tables, 'pupil'), 'pupil_premium', 'fsm_ever', 'in_care', 'ethnic_group');

describe('what tells most of a pupil', () => {
  it('stays out by itself: being in care, and ethnicity; free meals in six years is a set of its own beside pupil premium', async () => {
    const imported = await importFiles([list]);
    expect(facts(imported)).toEqual([
      [1, 1, null, null],
      [0, 1, null, null],
      [0, 0, null, null],
    ]);
    expect(imported.prepared.sources[0]?.recipe.fields).toMatchObject({ LAC: null, Ethnicity: null });
    expect(imported.prepared.sources[0]?.account.personal).toContainEqual({
      column: 'Ethnicity',
      kind: 'belief',
      way: 'dropped',
      reason: null,
    });
    expect([...imported.prepared.blobs.values()].some((bytes) => new TextDecoder().decode(bytes).includes('BAFR'))).toBe(false);
  });

  it('comes in, no finer than it is counted by, where somebody says why', async () => {
    const reasons = { 'privacy.reason:LAC': 'virtual school funds it', 'privacy.reason:Ethnicity': 'public sector equality duty' };
    const imported = await importFiles([list], ({ tables: [table] }: ImportReview) => ({
      ...asProposed,
      recipes: table === undefined ? {} : { [table.id]: { ...table.recipe, answers: { ...table.recipe.answers, ...reasons } } },
    }));
    expect(facts(imported)).toEqual([
      [1, 1, 0, 'Black'],
      [0, 1, 1, 'White'],
      [0, 0, 0, null],
    ]);
    expect([...imported.prepared.blobs.values()].some((bytes) => /BAFR|British/.test(new TextDecoder().decode(bytes)))).toBe(false);
  });

  it('is one of five groups, whether by the codes of the census or in words', () => {
    const said = [
      'WBRI',
      'MWBa',
      'APKN',
      'CHNE',
      'BANN',
      'OOEG',
      'Any other Asian background',
      'White and Black Caribbean',
      'Gypsy / Roma',
      'NOBT',
      '?',
      'Refused',
    ];
    expect(said.map(ethnicGroup)).toEqual([
      'White',
      'Mixed',
      'Asian',
      'Asian',
      'Black',
      'Other',
      'Asian',
      'Mixed',
      'White',
      null,
      null,
      null,
    ]);
  });
});
