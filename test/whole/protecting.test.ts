import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#shared/failure/result.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

const passphrase = 'four words of chalk';
let place: Desk;
let workbench: Workbench;
beforeAll(() => {
  place = desk();
  workbench = place.workbench();
});
afterAll(async () => {
  await workbench.closeStudy();
  place.clear();
});

const sentences = async () => unwrap(await workbench.history(100)).lines.map(({ sentence }) => sentence);

describe('a study made with a passphrase', () => {
  it('opens with it, with the recovery key, and with nothing else', async () => {
    expect(await workbench.createStudy('Hill Top', 'too short')).toEqual({
      ok: false,
      failure: { code: 'study.passphraseShort', values: { least: 10, file: 'Hill Top' } },
    });
    expect(unwrap(await workbench.studies())).toEqual([]);
    const { ref, recoveryKey, isProtected } = unwrap(await workbench.createStudy('Hill Top', passphrase));
    expect(isProtected).toBe(true);
    unwrap(await workbench.run('study.rename', { name: 'Hill Top Academy' }));
    unwrap(await workbench.closeStudy());

    expect(await workbench.openStudy(ref)).toEqual({ ok: false, failure: { code: 'study.locked', values: { file: 'Hill Top.strand' } } });
    expect(await workbench.openStudy(ref, 'Four words of chalk')).toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
    expect(unwrap(await workbench.openStudy(ref, recoveryKey?.toLowerCase())).study.name).toBe('Hill Top Academy');
    expect(unwrap(await workbench.openStudy(ref, passphrase))).toMatchObject({ isProtected: true, canUndo: true });

    unwrap(await workbench.changePassphrase(passphrase, 'ten thousand bicycles'));
    expect(await sentences()).toEqual(['Made the study “Hill Top”', 'Renamed the study “Hill Top Academy”', 'Changed the passphrase']);
    expect(unwrap(await workbench.undo()).canRedo).toBe(true);
    expect(await workbench.openStudy(ref, passphrase)).toMatchObject({ failure: { code: 'study.wrongPassphrase' } });
    expect(unwrap(await workbench.openStudy(ref, recoveryKey)).study.name).toBe('Hill Top');
  });

  it('is copied, taken in elsewhere, and put away with its key, all without its passphrase', async () => {
    const [listing] = unwrap(await workbench.studies());
    const copy = unwrap(await workbench.copyOfStudy());
    const adopted = unwrap(await workbench.adoptStudy('From a colleague', copy));
    expect(await workbench.openStudy(adopted)).toMatchObject({ failure: { code: 'study.locked' } });
    unwrap(await workbench.removeStudy(adopted));
    unwrap(await workbench.removeStudy(listing?.ref ?? ''));
    expect(unwrap(await workbench.studies())).toEqual([]);
  });
});

describe('a study protected later', () => {
  it('is the same study, to its last figure, and its history says when', async () => {
    const files = unwrap(await workbench.sampleFiles({ pupils: 60, seed: 3 }));
    const { ref, study } = unwrap(await workbench.createStudy('Northfield'));
    unwrap(await workbench.review(files));
    unwrap(await workbench.importReviewed({ recipes: {}, transcriptsLeftOut: [] }));
    const before = unwrap(await workbench.outcomes(null));
    unwrap(await workbench.lookBack(1));
    expect(await workbench.protectStudy(passphrase)).toMatchObject({ failure: { code: 'study.lookingBack' } });
    const { study: whole } = unwrap(await workbench.lookBack(null));
    expect(await workbench.changePassphrase(passphrase, 'ten thousand bicycles')).toMatchObject({ failure: { code: 'command.refused' } });

    const opened = unwrap(await workbench.protectStudy(passphrase));
    expect(opened).toMatchObject({
      ref,
      study: whole,
      isProtected: true,
      canUndo: true,
      recoveryKey: expect.stringMatching(/^\w{4}(-\w{4}){8}$/),
    });
    expect(await workbench.protectStudy(passphrase)).toMatchObject({ failure: { code: 'command.refused' } });
    expect((await sentences()).at(-1)).toBe('Protected the study with a passphrase');
    expect(unwrap(await workbench.outcomes(null))).toEqual(before);
    unwrap(await workbench.transcript(whole.documents[0]?.id ?? ''));
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.openStudy(ref, passphrase));
    expect(unwrap(await workbench.check())).toMatchObject({ whole: true });

    const key = join(place.folder, 'home', 'keys', `${study.id}.key`);
    expect(existsSync(key)).toBe(true);
    unwrap(await workbench.closeStudy());
    unwrap(await workbench.removeStudy(ref));
    expect(existsSync(key)).toBe(false);
  });
});
