import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const here = new URL('./', import.meta.url);
const page = readFileSync(new URL('../../docs/import.md', here), 'utf8');
const rows = page
  .split('\n')
  .map((line) => /^\| ([SF]?\d+) \|.*\| `([^`]+)` (.+) \| (.+) \|$/.exec(line))
  .filter((match) => match !== null)
  .map(([, id = '', file = '', title = '', fixtures = '']) => ({ id, file, title, fixtures }));

describe('the register of exports and traps', () => {
  it('has every one of them', () => {
    const ids = rows.map(({ id }) => id);
    for (let shape = 1; shape <= 21; shape++) expect(ids).toContain(`S${shape}`);
    for (let trap = 1; trap <= 25; trap++) expect(ids).toContain(String(trap));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names tests that are there, and files that they read', () => {
    const missing = rows.flatMap(({ id, file, title, fixtures }) => {
      const path = new URL(`${file}.test.ts`, here);
      const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
      const names = [...fixtures.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      return [
        ...(source.includes(`it('${title}'`) ? [] : [`${id}: no test "${title}" in ${file}`]),
        ...(names.length === 0 && fixtures !== 'in the test' ? [`${id}: no file`] : []),
        ...names.filter((name) => !existsSync(new URL(`fixtures/${name}`, here)) || !isRead(name)).map((name) => `${id}: ${name}`),
      ];
    });
    expect(missing).toEqual([]);
  });
});

/** Whether some test of this folder reads the fixture. */
function isRead(name: string): boolean {
  const tests = ['knownExports', 'attendanceSummaries', 'figures', 'trackers', 'ratingForms', 'traps', 'horrible'];
  return tests.some((test) => readFileSync(new URL(`${test}.test.ts`, here), 'utf8').includes(`'${name}'`));
}
