import { describe, expect, it } from 'vitest';
import { csv, importFiles, pupilList } from './support.ts';

const upn = 'B801200005001';

/** Text about somebody, written where it does not belong; every piece of it begins with Zq. */
const files = [
  pupilList,
  csv('marks.csv', 'UPN,Mark_date,AM/PM,Mark', `${upn},14-Nov-23,AM,/`, `${upn},15-Nov-23,AM,ZqMark is ill`, `${upn},Zqdate,AM,/`),
  csv(
    'suspensions.csv',
    'UPN,Exclusion Type,Start Date,Sessions,Reason',
    `${upn},SUSP,14/11/2023,4,DB`,
    `${upn},Zqkind,15/11/2023,Zqlong,Hit Zqella in the yard`,
  ),
  csv(
    'behaviour-log.csv',
    'Name,School,eventType,polarity,points,whenDate',
    'Sian O’Brien,Holt Primary,Late,negative,-1,2023-11-14',
    'Zqella Jones,Northfield High,Late,negative,-1,2023-11-14',
    'Sian O’Brien,Holt Primary,Hit Zqella,Zqneg,Zqpoints,2023-11-14',
    'Sian O’Brien,Holt Primary,Late,negative,-1,2023-11-14',
    'Sian O’Brien,Holt Primary,Swore at Zqmother again,negative,-1,2023-11-14',
  ),
  csv('sessions.csv', 'UPN,Date,Mins,Held', `${upn},14/11/2023,30,Y`, `${upn},Zqday,Zqmins,Zqheld`),
  csv('targets.csv', 'UPN,Target,Set,By when,RAG', `${upn},Zqtarget,14/11/2023,14/12/2023,G`, `${upn},Zqtarget,Zqset,Zqdue,Zqrag`),
  csv(
    'teacher-ratings.csv',
    'UPN,Wave,Completed by,Role,Behaviour rating',
    `${upn},Before,Mr Zqman,Zqrole,4 - Good`,
    `${upn},After,Ms Zqwoman,Zqrole,5 - Good`,
    `${upn},Zqwave,Mr Zqman,Zqrole,Zqrating`,
    `${upn},After,Mr Zqman,Zqrole,Zqrating`,
  ),
  csv('confidence-scale.csv', 'UPN,Wave,Q1,Q2,Q3', `${upn},Pre,1,2,3`, `${upn},Post,1,2,3`, `${upn},Post,Zqitem,2,Zqitem`),
];

describe('text in the wrong column', () => {
  it('is counted and left at the door', async () => {
    const { prepared } = await importFiles(files);
    expect(prepared.sources).toHaveLength(files.length);
    const stored = [...prepared.blobs.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
    expect(stored.match(/.{0,12}zq.{0,20}/gi) ?? []).toEqual([]);
    expect(stored).toContain('Late');
    const issues = prepared.sources.flatMap(({ account }) => account.cellIssues.map(({ reason }) => reason));
    for (const reason of ['value.suspensionKind', 'value.length', 'value.polarity', 'value.minutes', 'value.held', 'value.rating'])
      expect(issues).toContain(reason);
  });
});
