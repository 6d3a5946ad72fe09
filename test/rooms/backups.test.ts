import { describe, expect, test } from 'vitest';
import { startStrand, strandStore } from '#renderer/state/strand.ts';
import { failure } from '#shared/failure/failure.ts';
import { fail, ok } from '#shared/failure/result.ts';
import { describeRemoval, describeStanding, formatBytes, openedBackupName, timeAgo } from '#shared/words/backups.ts';
import type { BackupListing } from '#shared/workbench/workbench.ts';
import { ordinary } from '#test/support/absentWorkbench.ts';
import { northfield, quietHost } from './support/quietHost.ts';

const monday: BackupListing = {
  name: '2026-03-09T10-42-00-000Z-118.strand',
  at: '2026-03-09T10:42:00.000Z',
  sequence: 118,
  bytes: 4_300_000,
  behind: 34,
  isOriginal: false,
  isReadable: true,
};
const opened = { study: northfield, keptAt: monday.at, canUndo: true, canRedo: false, ...ordinary };
const state = () => strandStore().getState();

describe('backups in the window', () => {
  test('are listed, and one that is opened gets a name that says what it is', async () => {
    const asked: unknown[] = [];
    startStrand(
      quietHost({
        backups: async () => ok({ place: null, listings: [monday] }),
        adoptBackup: async (...given) => {
          asked.push(given);
          return ok('beside');
        },
        openStudy: async (ref) => ok({ ...opened, ref }),
        run: async (...given) => {
          asked.push(given);
          return fail('cancelled');
        },
      }),
    );
    await state().openStudy('northfield');
    state().showBackups();
    await state().refreshBackups();
    expect(state().backups?.list.value?.listings).toEqual([monday]);
    expect(await state().openBackup(monday.name, '9 March, 10.42')).toBeNull();
    const title = 'Northfield partnership (backup of 9 March, 10.42)';
    expect(asked).toEqual([
      [null, monday.name, title],
      ['study.rename', { name: title }],
    ]);
    expect([state().opened?.ref, state().backups, state().toBeNamed]).toEqual(['beside', null, null]);
  });

  test('are offered when the study does not open any more', async () => {
    const settings = new Map<string, string>();
    let isDamaged = false;
    startStrand({
      ...quietHost({ openStudy: async (ref) => (isDamaged ? fail('study.damaged', { file: 'term.strand' }) : ok({ ...opened, ref })) }),
      readSetting: (key) => settings.get(key) ?? null,
      writeSetting: (key, value) => settings.set(key, value),
    });
    await state().openStudy('term.strand');
    expect(state().backupsOffered).toBeNull();
    isDamaged = true;
    await state().openStudy('term.strand');
    expect(state().backupsOffered).toEqual({ studyId: 'northfield', name: 'term', fileName: 'term' });
    await state().openStudy('never seen.strand');
    expect(state().backupsOffered).toBeNull();
  });

  test('that failed are told until one is made', async () => {
    const host = quietHost();
    startStrand(host);
    host.tell[0]?.backup?.(failure('study.backupFailed', { reason: 'full' }));
    expect(state().backupFailure?.code).toBe('study.backupFailed');
    host.tell[0]?.backup?.(null);
    expect(state().backupFailure).toBeNull();
  });
});

describe('backups in words', () => {
  test('say how old, how far behind and how large', () => {
    const minute = 60_000;
    expect([-5, 0, 1, 59, 60, 60 * 49, 60 * 24 * 20].map((minutes) => timeAgo(minutes * minute))).toEqual([
      '',
      'just now',
      '1 minute ago',
      '59 minutes ago',
      '1 hour ago',
      '2 days ago',
      '2 weeks ago',
    ]);
    expect([196_608, 4_300_000, 263_454_720].map(formatBytes)).toEqual(['197\u00a0KB', '4.3\u00a0MB', '263\u00a0MB']);
    expect(describeStanding(monday, true)).toBe('34 changes');
    expect(describeStanding({ ...monday, behind: 0, isOriginal: true }, true)).toBe('nothing, older format');
    expect(describeStanding({ ...monday, behind: null }, true)).toBe('another copy');
    expect(describeStanding({ ...monday, isReadable: false }, false)).toBe('damaged');
  });

  test('name a backup of a backup once', () => {
    const once = openedBackupName('Northfield', '9 March, 10.42');
    expect(openedBackupName(once, '10 March, 09.15')).toBe('Northfield (backup of 10 March, 09.15)');
  });

  test('say what goes with a study, and what stays', () => {
    expect(describeRemoval(0, [])).toBe('');
    expect(describeRemoval(1, [])).toBe('Its backup is deleted too.');
    expect(describeRemoval(12, ['Northfield 2'])).toBe('Its 12 backups stay, because “Northfield 2” is a copy of the same study.');
    expect(describeRemoval(12, ['A', 'B'])).toBe('Its 12 backups stay, because “A” and “B” are copies of the same study.');
  });
});
