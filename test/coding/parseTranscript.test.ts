import { describe, expect, it } from 'vitest';
import { codePointsOf } from '#shared/coding/codePoints.ts';
import { type ParsedTranscript, parseTranscript } from '#shared/coding/parseTranscript.ts';
import { parseVtt } from '#shared/coding/parseVtt.ts';

/** Turns as `speaker: words`, the way a reader sees them. */
function read(parsed: ParsedTranscript): readonly string[] {
  const points = codePointsOf(parsed.text.text);
  return parsed.text.turns.map((turn) => `${turn.speaker}: ${points.slice(turn.start, turn.end)}`);
}

describe('a transcript with a header block', () => {
  const parsed = parseTranscript([
    'Interview with Nadia',
    'Date: 12 March 2025',
    'School: Northfield High',
    'Participants: Nadia (mentee, ref 104233); Mr Adeyemi (mentor); Interviewer',
    'Language: Somali, through an interpreter',
    '',
    'Interviewer: How did you come to have a mentor?',
    '',
    'Nadia: My tutor asked me. I said no 😀 at first.',
    'Then I said yes.',
    '',
    'Mr Adeyemi: One thing: she is brave.',
    'Nadia: Stop it.',
  ]);

  it('reads day, school, kind and people', () => {
    expect(parsed).toMatchObject({
      title: 'Interview with Nadia',
      day: '2025-03-12',
      schoolName: 'Northfield High',
      kind: 'interview',
      interpreted: true,
      speakers: [
        { label: 'Interviewer', role: 'interviewer', ref: null },
        { label: 'Nadia', role: 'mentee', ref: '104233' },
        { label: 'Mr Adeyemi', role: 'mentor', ref: null },
      ],
    });
  });

  it('parts the turns, keeps a paragraph without a name with the one before, and takes no colon for a speaker', () => {
    expect(read(parsed).slice(1)).toEqual([
      'Interviewer: How did you come to have a mentor?',
      'Nadia: My tutor asked me. I said no 😀 at first.\nThen I said yes.',
      'Mr Adeyemi: One thing: she is brave.',
      'Nadia: Stop it.',
    ]);
  });

  it('keeps the header as an unnamed heading, without the pupil’s number', () => {
    expect(read(parsed)[0]).toBe(
      ': Interview with Nadia\nDate: 12 March 2025\nSchool: Northfield High\nParticipants: Nadia (mentee, ref withheld); Mr Adeyemi (mentor); Interviewer\nLanguage: Somali, through an interpreter',
    );
  });
});

describe('other ways people write transcripts', () => {
  it('knows short labels by the header, and times in brackets', () => {
    const parsed = parseTranscript([
      'Title: Focus group with mentors',
      'Participants: Maria (mentor), Dev (mentor), Ms Lund (coordinator)',
      '[00:00:05] Int: Shall we begin?',
      '[00:01:20] M.: We meet on Mondays.',
      'D [00:02:00]: Not always.',
      'Ms Lund: There is no room on Mondays.',
      'CS. teacher: May I add something?',
    ]);
    expect(parsed.kind).toBe('focusGroup');
    expect(parsed.text.turns.slice(1).map(({ speaker, seconds }) => [speaker, seconds])).toEqual([
      ['Int', 5],
      ['M.', 80],
      ['D', 120],
      ['Ms Lund', null],
      ['CS. teacher', null],
    ]);
    expect(parsed.speakers.map(({ role }) => role)).toEqual(['interviewer', 'mentor', 'mentor', 'coordinator', 'teacher']);
  });

  it('takes names with a time beside them, and times on lines of their own', () => {
    const parsed = parseTranscript(['Amina   0:03', 'Hello there.', 'Joe   0:09', 'Hello.', '[00:00:30]', 'And again.']);
    expect(read(parsed)).toEqual(['Amina: Hello there.', 'Joe: Hello.', 'Joe: And again.']);
    expect(parsed.text.turns.map((turn) => turn.seconds)).toEqual([3, 9, 30]);
  });

  it('keeps speakers nobody describes as unknown', () => {
    const parsed = parseTranscript(['Sam: I did not want one.', 'Lee: Me neither.', 'Sam: But it was fine.', 'Lee: Yes.']);
    expect(parsed.speakers).toEqual([
      { label: 'Sam', role: 'unknown', ref: null, schoolName: null },
      { label: 'Lee', role: 'unknown', ref: null, schoolName: null },
    ]);
  });

  it('makes one unnamed turn of each paragraph where nobody is named', () => {
    expect(read(parseTranscript(['\uFEFFShe was late.\r', '\r', 'Then she was not.\r']))).toEqual([
      ': She was late.',
      ': Then she was not.',
    ]);
  });

  it('has nothing to say of an empty file', () => {
    expect(parseTranscript([])).toMatchObject({ title: null, speakers: [], text: { text: '', turns: [] } });
  });
});

describe('subtitles', () => {
  const file = [
    'WEBVTT',
    '',
    'NOTE',
    'Title: Interview with Ms Osei',
    'Date: 03/04/2025',
    'Participants: Ms Osei (mentor); Interviewer',
    '',
    '1',
    '00:00:01.000 --> 00:00:04.000',
    '<v Interviewer>What do you do',
    'all day?</v>',
    '',
    '00:00:04.500 --> 00:00:09.000 align:start',
    '<v.loud Ms Osei>I <i>listen</i> &amp; wait.',
    '',
    '00:00:09.000 --> 00:00:12.000',
    '<v Ms Osei>Mostly wait 😀.',
    '',
    '00:00:12.000 --> 00:00:13.000',
    '<v Interviewer>Thank you.',
  ].join('\r\n');

  it('joins cues of one speaker and keeps the first time', () => {
    const parsed = parseVtt(file);
    expect(read(parsed).slice(1)).toEqual([
      'Interviewer: What do you do all day?',
      'Ms Osei: I listen & wait. Mostly wait 😀.',
      'Interviewer: Thank you.',
    ]);
    expect(parsed.text.turns.map((turn) => turn.seconds)).toEqual([null, 1, 4.5, 12]);
    expect(parsed).toMatchObject({ title: 'Interview with Ms Osei', day: '2025-04-03', kind: 'interview' });
    expect(parsed.speakers.map(({ role }) => role)).toEqual(['interviewer', 'mentor']);
  });

  it('takes names before a colon, and SRT times', () => {
    const parsed = parseVtt('1\n00:00:01,000 --> 00:00:02,000\nNadia: Hello.\n\n2\n00:00:02,000 --> 00:00:03,000\nit is me.\n');
    expect(read(parsed)).toEqual(['Nadia: Hello. it is me.']);
  });
});
