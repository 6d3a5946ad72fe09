import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackedUp, backupsToDrop, isBackupDue, mostBackupBytes, type ShelvedBackup } from '#shared/study/backupSchedule.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 2, 2, 8);
const instant = (at: number): string => new Date(at).toISOString();
const line = (sequence: number) => ({ sequence, hash: `hash of ${sequence}` });

function backup(sequence: number, at: number, over: Partial<ShelvedBackup> = {}): ShelvedBackup {
  return { name: `${sequence}`, at: instant(at), sequence, bytes: 1 << 20, isOriginal: false, isSealed: false, isOwn: true, ...over };
}

/** Works for so many steps of the clock, a change at each, and keeps backups as the schedule says. */
function worked(steps: readonly number[], bytes = 1 << 20, most = mostBackupBytes) {
  let now = start;
  let shelf: readonly ShelvedBackup[] = [];
  let known: BackedUp = { newest: null, triedAt: null };
  const made: number[] = [];
  for (const [index, step] of steps.entries()) {
    now += step;
    const head = line(index + 1);
    if (!isBackupDue(known, head, instant(now))) continue;
    known = { newest: head, triedAt: instant(now) };
    shelf = [...shelf, backup(head.sequence, now, { bytes })];
    const dropped = backupsToDrop(shelf, { isSealed: false }, most);
    shelf = shelf.filter(({ name }) => !dropped.includes(name));
    made.push(head.sequence);
  }
  return { shelf, made, now };
}

describe('whether a backup is due', () => {
  it('is at once for a study that differs from its newest backup, then hourly while it changes', () => {
    expect(isBackupDue({ newest: null, triedAt: null }, line(4), instant(start))).toBe(true);
    expect(isBackupDue({ newest: line(4), triedAt: null }, line(4), instant(start))).toBe(false);
    expect(isBackupDue({ newest: { sequence: 4, hash: 'of another copy' }, triedAt: null }, line(4), instant(start))).toBe(true);
    const known = { newest: line(4), triedAt: instant(start) };
    expect(isBackupDue(known, line(5), instant(start + 59 * minute))).toBe(false);
    expect(isBackupDue(known, line(5), instant(start + 60 * minute))).toBe(true);
    expect(isBackupDue(known, line(4), instant(start + 90 * minute))).toBe(false);
  });

  it('never waits longer than an hour of steady work, whatever the clock did', () => {
    const jumps = fc.array(fc.integer({ min: -400 * 24 * hour, max: 400 * 24 * hour }), { maxLength: 8 });
    fc.assert(
      fc.property(jumps, (clock) => {
        const { made } = worked([...clock, ...Array.from({ length: 180 }, () => minute)]);
        const last = clock.length + 180;
        expect(last - (made.at(-1) ?? 0)).toBeLessThan(60);
      }),
    );
  });
});

describe('which backups are dropped', () => {
  it('keeps a day of hours, a fortnight of days and eight weeks of steady work', () => {
    const { shelf, now } = worked(Array.from({ length: 24 * 90 }, () => hour));
    const ages = shelf.map(({ at }) => (now - Date.parse(at)) / hour);
    expect(ages.filter((age) => age < 24).length).toBe(24);
    expect(new Set(shelf.map(({ at }) => at.slice(0, 10))).size).toBe(14 + 6);
    expect(Math.max(...ages)).toBeGreaterThan(6 * 7 * 24);
    expect(Math.max(...ages)).toBeLessThan(8 * 7 * 24);
    expect(shelf.length).toBe(24 + 12 + 6);
  });

  it('always keeps the newest, keeps few, and has nothing more to drop the next time', () => {
    const steps = fc.array(fc.integer({ min: -40 * 24 * hour, max: 40 * 24 * hour }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(steps, (clock) => {
        const { shelf, made } = worked(clock);
        expect(shelf.map(({ sequence }) => sequence)).toEqual(expect.arrayContaining(made.slice(-2)));
        expect(shelf.length).toBeLessThanOrEqual(24 + 14 + 8 + 2);
        expect(backupsToDrop(shelf, { isSealed: false }, mostBackupBytes)).toEqual([]);
      }),
    );
  });

  it('stays within its size, but for the newest two', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(sizes, ([bytes, hours]) => {
        const { shelf } = worked(
          Array.from({ length: hours }, () => hour),
          bytes,
          1000,
        );
        expect(shelf.length * bytes <= 1000 || shelf.length === 2).toBe(true);
        if (hours <= 24 && hours * bytes <= 1000) expect(shelf.length).toBe(hours);
      }),
    );
  });

  it('leaves another copy’s backups to that copy, and the original of an older format till last', () => {
    const own = [1, 2, 3, 4].map((number) => backup(number, start + number * minute));
    const other = [5, 6, 7].map((number) => backup(number, start + number * minute, { isOwn: false }));
    const original = backup(0, start, { isOriginal: true });
    const all = [original, ...own, ...other];
    expect(backupsToDrop(all, { isSealed: false }, mostBackupBytes)).toEqual(['1', '2']);
    expect(backupsToDrop(all, { isSealed: false }, 5 << 20)).toEqual(['1', '2', '5']);
    expect(backupsToDrop(all, { isSealed: false }, 0)).toEqual(['0', '1', '2', '5']);
  });

  it('drops what can be read without the passphrase once a protected backup is there', () => {
    const plain = [backup(0, start, { isOriginal: true }), backup(1, start), backup(2, start + hour)];
    expect(backupsToDrop(plain, { isSealed: true }, mostBackupBytes)).toEqual([]);
    const sealed = backup(3, start + 2 * hour, { isSealed: true });
    expect(backupsToDrop([...plain, sealed], { isSealed: true }, mostBackupBytes)).toEqual(['0', '1', '2']);
  });
});
