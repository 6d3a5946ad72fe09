import { describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import { readFiles } from '#shared/import/readFile.ts';
import { reviewFiles } from '#shared/import/reviewFiles.ts';
import { csv, importContext } from './support.ts';

/** Headers as public code and help pages show them, with two invented rows each. */
const exports: readonly (readonly [string, string, readonly string[], Readonly<Record<string, string>>])[] = [
  [
    'SIMS marks',
    'marks',
    [
      'External_Id,SIMS_ID,Mark,Mark_date,AM/PM,Student,DOB,DOA,Gender,Key_Stage,Year_taught_in_Code,Reg',
      '4001,77,/,11-Nov-24,AM,"Okafor, Ben 8C",14/3/2012,2/9/2023,M,3,8,8C',
      '4001,77,\\,11-Nov-24,PM,"Okafor, Ben 8C",14/3/2012,2/9/2023,M,3,8,8C',
    ],
    { External_Id: 'external_id', Student: 'name', Mark: 'code', Mark_date: 'day', 'AM/PM': 'am_pm', Reg: 'class', DOB: 'birth' },
  ],
  [
    'Arbor pupil list',
    'pupils',
    [
      'Arbor Student ID,Legal First Name,Legal Last Name,Sex,Date of Birth,Year group(s) this academic year,Registration form(s) this academic year,SEN status,Pupil Premium Indicator',
      '900,Ben,Okafor,Male,14/03/2012,Year 8,8C,No SEN,Yes',
      '901,Amy,Bell,Female,25/11/2011,Year 8,8D,SEN Support,No',
    ],
    {
      'Arbor Student ID': 'external_id',
      'Legal First Name': 'forename',
      Sex: 'gender',
      'Year group(s) this academic year': 'year_group',
      'SEN status': 'sen',
    },
  ],
  [
    'DfE attendance, per pupil',
    'pupils',
    [
      'academic_term,UPN,pupil_surname,pupil_forename,DOB,sex,ethnicity,english_additional_language,free_school_meals,sen_support,looked_after_child,year_group,admission_date,leaving_date,possible_sessions',
      'Autumn,B801200005001,Okafor,Ben,2012-03-14,M,BAFR,yes,no,yes,no,8,2023-09-04,,140',
      'Autumn,H801200001001,Bell,Amy,2011-11-25,F,WBRI,no,no,no,no,8,2023-09-04,,140',
    ],
    {
      UPN: 'upn',
      pupil_surname: 'surname',
      sex: 'gender',
      free_school_meals: 'fsm',
      year_group: 'year_group',
      admission_date: 'roll_start',
    },
  ],
  [
    'ScholarPack suspensions',
    'suspensions',
    [
      'UPN,Surname,Forename,Type,Start Date,Days,Reason,Reason 2,Reason 3',
      'B801200005001,Okafor,Ben,FIXD,12/11/2024,1.5,DB,VA,',
      'B801200005001,Okafor,Ben,SUSP,20/01/2025,2,PP,,',
    ],
    { Type: 'suspension_kind', 'Start Date': 'start_day', Days: 'days', Reason: 'reason_1', 'Reason 2': 'reason_2' },
  ],
  [
    'Class Charts feed',
    'behaviourEvents',
    [
      'id,type,polarity,reason,score,timestamp,pupil_name,lesson_name,teacher_name,note',
      '1,behaviour,negative,Disruption,-2,2024-11-11 09:20:00,Ben Okafor,Maths,Mr A Lee,He said something',
      '2,behaviour,positive,Effort,1,2024-11-12 10:20:00,Ben Okafor,Maths,Mr A Lee,',
    ],
    { polarity: 'polarity', score: 'points', timestamp: 'day', pupil_name: 'name', note: 'narrative' },
  ],
  [
    'school workbook',
    'pupils',
    [
      'Full Name,Form Group,Maths Set,DoB,Gender,SEN Status,SEND Detail,Disadvantaged (PP),Ethnicity,EAL Status,Attendance %',
      'Ben Okafor,8C,2,14/03/2012,M,K,SEMH,Y,BAFR,N,91.2',
      'Amy Bell,8D,1,25/11/2011,F,N,,N,WBRI,N,97.0',
    ],
    { 'Full Name': 'name', 'Form Group': 'class', 'Disadvantaged (PP)': 'pupil_premium', 'EAL Status': 'eal' },
  ],
  [
    'ratings form',
    'teacherRatings',
    [
      'Timestamp,Pupil Name,Form,When,Your name,Role,Rating',
      '13/09/2024 10:02:11,Ben Okafor,8C,Baseline,Mrs Hartley,Tutor,2',
      '14/01/2025 10:02:11,Ben Okafor,8C,End,Mrs Hartley,Tutor,4 - Good',
    ],
    { Timestamp: 'day', When: 'wave', 'Your name': 'rater', Rating: 'value', Form: 'class' },
  ],
  [
    'key workers',
    'caseload',
    [
      'Pupil,Form,Key worker,Date started,Exited,Reason for exit',
      'Ben Okafor,8C,J. Abara,23/9/2024,20/12/2024,Goals met',
      'Amy Bell,8D,J. Abara,30/9/2024,,',
    ],
    { Pupil: 'name', 'Key worker': 'mentor', 'Date started': 'start_day', Exited: 'end_day', 'Reason for exit': 'exit_reason' },
  ],
  [
    'session log',
    'sessions',
    ['Date,Mentee,Form,Duration,DNA,Focus,Notes', '3/10/2024,Ben Okafor,8C,45 mins,,Anger,He was cross', '17/10/2024,Ben Okafor,8C,,DNA,,'],
    { Date: 'day', Mentee: 'name', Duration: 'minutes', Focus: 'topic', Notes: 'narrative' },
  ],
];

describe('exports of school systems', () => {
  it.each(exports)('%s is taken for %s', async (name, shape, lines, fields) => {
    const context = await importContext();
    const readings = unwrap(await readFiles([csv(`${name}.csv`, ...lines)], context.signal));
    const review = await reviewFiles(readings, context);
    expect(review.tables[0]?.shape).toBe(shape);
    expect(review.tables[0]?.recipe.fields).toMatchObject(fields);
  });
});
