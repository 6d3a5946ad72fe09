import { describe, expect, it } from 'vitest';
import { shapes } from '#shared/import/shapes/registry.ts';
import { identityFields } from '#shared/import/shapes/shape.ts';
import { headerSynonyms } from '#shared/tables/headerSynonyms.ts';
import { describeCellIssue, describeSetAside } from '#shared/words/accounts.ts';
import { describeWhy, fieldName } from '#shared/words/mapping.ts';
import { describeOption, describeQuestion, describeTaken } from '#shared/words/questions.ts';
import { tableName } from '#shared/words/tables.ts';
import { csv, importFiles, pupilList } from './support.ts';

describe('what an import says', () => {
  it('has words for every field and every shape', () => {
    for (const field of [...Object.keys(headerSynonyms), ...identityFields, 'item_3']) expect(fieldName(field)).not.toMatch(/_|^[a-z]/);
    for (const shape of shapes) expect(tableName(shape.id)).not.toBe(shape.id);
    expect(tableName(null)).toBe('Not recognised');
  });

  it('has a sentence for every question it asks and every reason it gives', async () => {
    const marks = csv(
      'marks.csv',
      'UPN,Student,Mark_date,AM/PM,Mark',
      'B801200005001,"Okafor, Ben 8C",3/4/2024,AM,@',
      'B801200005001,"Okafor, Ben 8C",soon,AM,/',
      'X,"Who, Ever 8C",3/4/2024,PM,/',
    );
    const { prepared } = await importFiles([pupilList, marks]);
    for (const { question, taken } of prepared.asked) {
      expect(describeQuestion(question)).toMatch(/\?$|\.$/);
      expect(describeTaken(question.code, taken)).not.toContain(question.code);
      for (const option of question.options) expect(describeOption(question, option)).not.toBe(option);
    }
    for (const { account } of prepared.sources) {
      for (const { reason } of account.setAside) expect(describeSetAside(reason)).not.toBe(reason);
      for (const { reason } of account.cellIssues) expect(describeCellIssue(reason)).not.toBe(reason);
    }
    expect(describeWhy('header.synonym')).not.toBe('');
  });
});
