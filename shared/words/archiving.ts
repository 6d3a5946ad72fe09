import { countOf } from './plural.ts';

const open = 'Open a study or an archive';

/** What the window says of archives. */
export const archivingWords = {
  title: 'Export an archive',
  what: 'One zip with everything in this study, in forms that any program reads: tables as CSV, transcripts and passages as text, the report, and the whole history. Strand opens it again as the same study.',
  whose: 'It holds pupils under their numbers and the words of interviews: it is for nobody outside this evaluation.',
  unprotected: {
    title: 'The archive is not protected',
    text: 'This study opens with a passphrase; the archive opens without one, and whoever has it can read everything.',
  },
  button: 'Export archive',
  buttonUnprotected: 'Export without protection',
  working: 'Drawing the figures and writing the archive',
  saved: `“${open}” takes it in again. Its README.txt says what each file in it is.`,
  open,
} as const;

export interface ReadMeFacts {
  readonly name: string;
  readonly madeWith: string;
  readonly wasProtected: boolean;
  /** Null where it could not be written. */
  readonly hasReport: boolean | null;
  /** How many stored files a damaged study lost before it was salvaged. */
  readonly lost: number;
}

/** `README.txt` of an archive: what is in it and for whom, for somebody who has nothing but the zip. */
export function readMe({ name, madeWith, wasProtected, hasReport, lost }: ReadMeFacts): string {
  const protection = wasProtected
    ? ['The study itself opens only with a passphrase. This archive is NOT protected: whoever has it can read', 'everything in it.']
    : ['Nothing in it is encrypted: whoever has it can read everything in it.'];
  const report = hasReport
    ? [
        'report.docx, report.html',
        '    The evaluation report as it stood, for Word and for any browser. Small numbers are hidden in it.',
        '',
      ]
    : hasReport === null
      ? ['The report could not be written when this archive was made: its numbers could not be counted.', '']
      : [];
  const losses = lost === 0 ? [] : [`${countOf(lost, 'stored file')} that the study names had been lost before this archive was made.`, ''];
  const lines = [
    `Archive of the study "${name}"`,
    `Made with ${madeWith}`,
    '',
    'WHO MAY SEE IT',
    'It holds what is known of single pupils, under numbers instead of names, and the words of interviews. It is',
    'for the people who work on this evaluation and for nobody outside. Keep it where you keep the files that were',
    'imported, and delete it when it is no longer needed.',
    ...protection,
    '',
    'WHAT IS IN IT, AND HOW TO READ IT WITHOUT STRAND',
    ...losses,
    'sources/*.csv',
    '    One table for each file or sheet that was imported, as the study keeps it: names left out, each pupil',
    '    under the same number in every table. The first column is the row in the file it came from. A pupil cell',
    '    that begins with ! says why no pupil was found. CSV as in RFC 4180, UTF-8: any spreadsheet, R, Python.',
    'sources/accounts.csv',
    '    What became of every row: how many were imported, how many were set aside, and why.',
    'transcripts/*.txt',
    '    The text of each interview, UTF-8.',
    'transcripts/speakers.csv',
    '    Who speaks in each transcript, in which role, at which school.',
    'coding/codebook.csv, coding/passages.csv',
    '    The themes, and each marked passage with its theme, who gave it and when. "start" and "end" count Unicode',
    '    characters (code points) of the transcript\'s text from 0; the passage ends before "end".',
    ...report,
    'study.json',
    '    The study as it stands: settings, schools, sources and how they were read, speakers, themes, passages. JSON.',
    'journal.jsonl',
    '    The whole history, also of what was changed or taken out since: one line of JSON for each thing that was done,',
    '    with when, who, what it was, and in "payload" (JSON within JSON) what it changed and how to take it back.',
    '    "hash" is the SHA-256 of the JSON list of the hash before it, sequence, kind, target, undoes, redoes, at,',
    '    coder, command, format, sentence and payload.',
    'stored/*',
    '    What the study stores and ever stored, byte for byte, each under its SHA-256: sources as CSV after a first',
    '    line of JSON, transcripts as JSON, and the keyed codes by which pupils are found again.',
    'manifest.json',
    '    Every file here with its size and SHA-256.',
    '',
    'In the CSV files a cell that a spreadsheet could take for a formula has an apostrophe before it. In stored/ it',
    'stands as it was.',
    '',
    'HOW TO OPEN IT AGAIN IN STRAND',
    `Choose "${open}" and this zip. The study is there as it was, with its history, undo and redo.`,
    'Strand takes the archive only as it was made: change nothing in it. On a computer that never had this study, the',
    'pupils of further files are not found again, because the key for that never leaves the computer it was made on.',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
