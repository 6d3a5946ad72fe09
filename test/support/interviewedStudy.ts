import type { Excerpt, Study } from '#shared/study/model.ts';
import { newStudy } from '#shared/study/newStudy.ts';
import { monday } from './changes.ts';

const hash = 'a1'.repeat(32);

function excerpt(number: number, start: number, quote: string, code: string): Excerpt {
  const codings = [{ code, coder: 'me', at: monday }];
  return { id: `excerpt-${number}`, document: 'interview-1', start, end: start + quote.length, quote, codings, memo: '' };
}

/** One school, its list of pupils, one interview with three passages under three themes (one below another). */
export function interviewedStudy(): Study {
  return {
    ...newStudy('study-1', 'Northfield', monday),
    schools: [{ key: 1, name: 'Northfield', phase: 'unknown' }],
    register: { pupils: 120, matchKeys: null },
    sources: [
      {
        id: 'source-1',
        number: 1,
        fileName: 'pupil-list.csv',
        tableName: '',
        originalHash: hash,
        grid: hash,
        recipe: { shape: 'pupils', table: '', fields: { Adno: 'adno', Gender: null }, dateOrder: 'dmy', answers: {} },
        account: { rowsInFile: 120, rowsImported: 120, setAside: [], cellIssues: [] },
        importedAt: monday,
      },
    ],
    documents: [
      {
        id: 'interview-1',
        title: 'Nadia, Year 8',
        kind: 'interview',
        fileName: 'interview-01.txt',
        originalHash: hash,
        text: hash,
        day: '2025-03-12',
        school: 1,
        interpreted: false,
        speakers: [{ label: 'Nadia', pseudonym: 'Nadia', role: 'unknown', school: null, pupil: null }],
        turnCount: 3,
        importedAt: monday,
      },
    ],
    codes: [
      { id: 'trust', name: 'Trust', description: '', colour: 1, parent: null },
      { id: 'time', name: 'Time', description: '', colour: 2, parent: null },
      { id: 'listening', name: 'Listening', description: '', colour: 3, parent: 'trust' },
    ],
    excerpts: [
      excerpt(1, 7, 'She listens', 'trust'),
      excerpt(2, 40, 'an hour just for me', 'time'),
      excerpt(3, 90, 'I told her first', 'trust'),
    ],
    report: { title: '', author: '', quotes: ['excerpt-1'], positiveCase: null, negativeCase: null },
    codeChanges: [{ set: 'termDates', row: 'every 2024/25 Autumn 1', values: { to: '2024-10-18' } }],
  };
}
