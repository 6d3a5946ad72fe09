import { isRegisterCode } from '#shared/tables/registerCodes.ts';
import type { ColumnEvidence } from './columnEvidence.ts';
import { longestMark, markAnswers } from './markDecisions.ts';
import type { ColumnMeaning } from './recogniseShape.ts';
import type { ImportQuestion } from './types.ts';
import { registerMark } from './values/words.ts';

/** Codes asked about one by one, the commonest; a column with more different ones hardly holds marks. */
const mostAsked = 20;

/**
 * A question for every mark that no list of codes holds, how often it stands there, and one for all that are too many or too long to
 * be codes. None is answered for the person: until they are, nothing is imported; on the command line those marks are left out.
 */
export function unknownCodeQuestions(meanings: readonly ColumnMeaning[], evidence: readonly ColumnEvidence[]): readonly ImportQuestion[] {
  const listed = codesIn(meanings, evidence).filter(([code]) => !isRegisterCode(code));
  const single = listed.filter(([code]) => code.length <= longestMark).slice(0, mostAsked);
  const rest = listed.filter((each) => !single.includes(each));
  const questions: ImportQuestion[] = single.map(([code, marks]) => ({
    code: 'code.unknown',
    column: code,
    values: { code, marks },
    options: [...markAnswers],
    proposed: 'setAside',
    mustAnswer: true,
  }));
  if (rest.length === 0) return questions;
  const codes = rest
    .slice(0, mostAsked)
    .map(([code, count]) => `${code.slice(0, 12)} × ${count}`)
    .join(', ');
  const marks = rest.reduce((sum, [, count]) => sum + count, 0);
  const values = { codes, different: rest.length, marks };
  return [
    ...questions,
    { code: 'code.unknown', column: null, values, options: ['setAside', 'keep'], proposed: 'setAside', mustAnswer: true },
  ];
}

/** The codes of a file that the list holds, the commonest first: a file may mean something else by one of them. */
export function knownCodes(
  meanings: readonly ColumnMeaning[],
  evidence: readonly ColumnEvidence[],
): readonly { readonly code: string; readonly marks: number }[] {
  return codesIn(meanings, evidence)
    .filter(([code]) => isRegisterCode(code))
    .map(([code, marks]) => ({ code, marks }));
}

function codesIn(meanings: readonly ColumnMeaning[], evidence: readonly ColumnEvidence[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  meanings.forEach(({ field }, place) => {
    if (field !== 'code' && field !== 'code_am' && field !== 'code_pm') return;
    evidence[place]?.words.forEach((word, index) => {
      const code = registerMark(word);
      counts.set(code, (counts.get(code) ?? 0) + (evidence[place]?.counts[index] ?? 0));
    });
  });
  return [...counts].sort((a, b) => b[1] - a[1]);
}
