import { describe, expect, test } from 'vitest';
import { startStrand, strandStore } from '#renderer/state/strand.ts';
import { fail, ok } from '#shared/failure/result.ts';
import type { Host } from '#shared/host/host.ts';
import type { Workbench } from '#shared/workbench/workbench.ts';
import { quietHost } from './support/quietHost.ts';

/** A window with a study whose outcomes cannot be counted, so that no figure is drawn, and what its hands are asked to do. */
async function windowWith(workbench: Partial<Workbench>, hands: Partial<Host> = {}) {
  const asked: string[] = [];
  const uncounted = { outcomes: async () => fail('engine.unavailable'), archive: async () => ok(Uint8Array.of(7)) };
  const saveFile: Host['saveFile'] = async (name, bytes, mediaType) => {
    asked.push(`save ${name} ${bytes.length} ${mediaType}`);
    return { place: name };
  };
  const cancel: Workbench['cancel'] = async () => {
    asked.push('cancel');
    return ok(null);
  };
  startStrand({ ...quietHost({ ...uncounted, cancel, ...workbench }), saveFile, ...hands });
  await strandStore().getState().openSample();
  strandStore().getState().askToArchive();
  return asked;
}

const getState = () => strandStore().getState();

describe('an archive from the window', () => {
  test('is written and handed to the disk under the study’s name', async () => {
    const asked = await windowWith({});
    expect(getState().archiving).toEqual({ step: 'asking' });
    await getState().exportArchive();
    expect(asked).toEqual(['save Northfield partnership.zip 1 application/zip']);
    expect(getState()).toMatchObject({ archiving: { step: 'saved', place: 'Northfield partnership.zip' }, occupied: null });
    await getState().putArchivingAway();
    expect([getState().archiving, asked.length]).toEqual([null, 1]);
  });

  test('is not written when Stop is pressed while it is counted', async () => {
    let counted: (answer: Awaited<ReturnType<Workbench['outcomes']>>) => void = () => undefined;
    const written: string[] = [];
    const asked = await windowWith({
      outcomes: () => new Promise((resolve) => (counted = resolve)),
      archive: async () => {
        written.push('archive');
        return ok(new Uint8Array());
      },
    });
    const exporting = getState().exportArchive();
    expect(getState()).toMatchObject({ archiving: { step: 'writing' }, occupied: 'archiving' });
    await getState().putArchivingAway();
    counted(fail('cancelled'));
    await exporting;
    expect([written, asked, getState().archiving, getState().occupied]).toEqual([[], ['cancel'], null, null]);
  });

  test('is put away when it was stopped or nobody wanted it, and says what went wrong otherwise', async () => {
    await windowWith({ archive: async () => fail('cancelled') });
    await getState().exportArchive();
    expect(getState().archiving).toBeNull();
    await windowWith({}, { saveFile: async () => ({ place: null }) });
    await getState().exportArchive();
    expect(getState().archiving).toBeNull();
    await windowWith({ archive: async () => fail('archive.tooLarge') });
    await getState().exportArchive();
    expect(getState().archiving).toMatchObject({ step: 'failed', failure: { code: 'archive.tooLarge' } });
  });
});
