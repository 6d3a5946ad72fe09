import type { BlobHash } from '#shared/study/model.ts';
import { monday } from '#test/support/changes.ts';

/** What the command `sources.import` is given for one file whose grid is that blob. */
export function importOf(id: string, grid: BlobHash) {
  const account = { rowsInFile: 1, rowsImported: 1, setAside: [], cellIssues: [] };
  const recipe = { shape: 'marks', table: 'marks.csv', fields: {}, dateOrder: null, answers: {} };
  const source = {
    id,
    number: 1,
    fileName: 'marks.csv',
    tableName: 'marks.csv',
    originalHash: grid,
    grid,
    recipe,
    account,
    importedAt: monday,
  };
  return { sources: [source], documents: [], schools: [], mentors: [], register: { pupils: 1, matchKeys: null } };
}
