import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockOf } from '#electron/services/studyLock.ts';
import { unwrap } from '#shared/failure/result.ts';
import { type Desk, desk } from '#test/support/desk.ts';
import { startOpener } from './support/openers.ts';

let place: Desk;
let path: string;
beforeEach(async () => {
  place = desk();
  path = join(place.folder, 'term.strand');
  const workbench = place.workbench();
  unwrap(await workbench.createStudy(path));
  unwrap(await workbench.closeStudy());
});
afterEach(() => place.clear());

/** What a computer that is gone, or somewhere else, has left beside the study. */
function leaveLock(owner: { readonly pid: number; readonly started?: string; readonly computer?: string }, minutesAgo = 0): void {
  const lock = { started: '', computer: hostname(), since: '2026-03-02T07:12:00.000Z', token: 'theirs', ...owner };
  writeFileSync(lockOf(path), JSON.stringify(lock));
  const then = Date.now() / 1000 - minutesAgo * 60;
  utimesSync(lockOf(path), then, then);
}

const namesOf = () => readdirSync(place.folder).filter((name) => name.startsWith('term'));
const rename = (name: string) => ['study.rename', { name }] as const;

describe('a study that is open', () => {
  it('is looked at and not changed by whoever opens it second, until the first lets go', async () => {
    const [first, second] = [place.workbench(), place.workbench()];
    expect(unwrap(await first.openStudy(path)).readOnly).toBeNull();
    const { readOnly, canUndo } = unwrap(await second.openStudy(path));
    expect([readOnly?.reason, readOnly?.computer, readOnly?.since?.slice(0, 4)]).toEqual(['openElsewhere', hostname(), expect.any(String)]);
    unwrap(await first.run(...rename('First')));
    const refused = { failure: { code: 'study.openElsewhere', values: { computer: hostname(), file: 'term.strand' } } };
    expect([canUndo, await second.run(...rename('Second')), await second.undo()]).toMatchObject([false, refused, refused]);
    expect(await second.review([])).toMatchObject(refused);
    expect(await place.workbench().removeStudy(path)).toMatchObject(refused);
    expect(unwrap(await second.openAgain()).study.name).toBe('First');
    unwrap(await first.closeStudy());
    expect(unwrap(await second.openAgain()).readOnly).toBeNull();
    unwrap(await second.run(...rename('Second')));
    expect(namesOf()).toEqual(['term.strand', 'term.strand.lock']);
    unwrap(await second.closeStudy());
    expect(namesOf()).toEqual(['term.strand']);
  });

  it('is checked and counted by a program that only reads, which leaves no trace', async () => {
    const window = place.workbench();
    unwrap(await window.openStudy(path));
    unwrap(await window.run(...rename('At work')));
    const before = namesOf();
    const reader = place.workbench({ onlyReading: true });
    expect(unwrap(await reader.openStudy(path)).study.name).toBe('At work');
    unwrap(await window.run(...rename('Still at work')));
    expect(unwrap(await reader.check()).whole).toBe(true);
    expect(await reader.run(...rename('Mine'))).toMatchObject({ failure: { code: 'study.readOnly', values: { reason: 'onlyReading' } } });
    unwrap(await reader.closeStudy());
    expect(namesOf()).toEqual(before);
    unwrap(await window.closeStudy());
  });
});

describe('a lock that was left behind', () => {
  it('by a program that was killed is taken over at once', async () => {
    const killed = await startOpener();
    expect(await killed.open(path)).toBe('writes');
    await killed.kill();
    expect(existsSync(lockOf(path))).toBe(true);
    const workbench = place.workbench();
    expect(unwrap(await workbench.openStudy(path)).readOnly).toBeNull();
    unwrap(await workbench.closeStudy());
  });

  it('by a program whose number another has now is taken over where that can be told', async () => {
    leaveLock({ pid: process.pid, started: 'another boot 1' });
    const workbench = place.workbench();
    expect(unwrap(await workbench.openStudy(path)).readOnly).toBeNull();
    unwrap(await workbench.closeStudy());
  });

  it('by another computer, or unreadable, counts until it has not been touched for three minutes', async () => {
    const workbench = place.workbench();
    leaveLock({ pid: process.pid, computer: 'OFFICE-7' }, 1);
    expect(unwrap(await workbench.openStudy(path)).readOnly).toEqual({
      reason: 'openElsewhere',
      since: '2026-03-02T07:12:00.000Z',
      computer: 'OFFICE-7',
    });
    leaveLock({ pid: process.pid, computer: 'OFFICE-7' }, 5);
    expect(unwrap(await workbench.openAgain()).readOnly).toBeNull();
    unwrap(await workbench.closeStudy());
    writeFileSync(lockOf(path), '{"pid":');
    expect(unwrap(await workbench.openStudy(path)).readOnly).toEqual({ reason: 'openElsewhere', since: null, computer: null });
    unwrap(await workbench.closeStudy());
  });

  it('is taken over by one of several who open the study at the same moment', async () => {
    const openers = await Promise.all([1, 2, 3, 4].map(startOpener));
    for (let round = 0; round < 3; round += 1) {
      leaveLock({ pid: 2 ** 22 + 1 });
      const answers = await Promise.all(openers.map((opener) => opener.open(path)));
      expect(answers.toSorted()).toEqual(['openElsewhere', 'openElsewhere', 'openElsewhere', 'writes']);
    }
    await Promise.all(openers.map((opener) => opener.close()));
    expect(namesOf()).toEqual(['term.strand']);
  });
});

it('is touched every half minute, so that other computers know that it is not left behind', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const workbench = place.workbench();
    unwrap(await workbench.openStudy(path));
    const longAgo = new Date('2026-03-02T07:12:00.000Z');
    utimesSync(lockOf(path), longAgo, longAgo);
    vi.advanceTimersByTime(31_000);
    expect(statSync(lockOf(path)).mtimeMs).toBeGreaterThan(longAgo.getTime());
    unwrap(await workbench.closeStudy());
  } finally {
    vi.useRealTimers();
  }
});

it('stops writing when another computer took the study over while this one slept, and loses nothing', async () => {
  const workbench = place.workbench();
  unwrap(await workbench.openStudy(path));
  leaveLock({ pid: 1, computer: 'OFFICE-7' });
  expect(await workbench.run(...rename('Too late'))).toMatchObject({
    failure: { code: 'study.openElsewhere', values: { computer: 'OFFICE-7', since: '2026-03-02T07:12:00.000Z' } },
  });
  expect(unwrap(await workbench.lookBack(null))).toMatchObject({ study: { name: 'Too late' }, canUndo: false });
  const { readOnly, study } = unwrap(await workbench.openAgain());
  expect([readOnly?.computer, study.name]).toEqual(['OFFICE-7', 'term']);
  const rescued = join(place.folder, 'studies', 'term, as it was on screen.strand');
  expect(unwrap(await workbench.openStudy(rescued)).study.name).toBe('Too late');
  expect(readFileSync(lockOf(path), 'utf8')).toContain('OFFICE-7');
  unwrap(await workbench.closeStudy());
});
