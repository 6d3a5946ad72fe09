import { describe, expect, it } from 'vitest';
import { start } from '#electron/shell/start.ts';
import { workbenchMethods } from '#shared/workbench/protocol.ts';
import { recordingElectron } from './recordingElectron.ts';

describe('the desktop shell', () => {
  it("keeps studies below the person's documents", async () => {
    const { electron, ready } = recordingElectron();
    const folders: string[] = [];
    const startWorkbench = (_events: unknown, folder: string) => {
      folders.push(folder);
      return {} as never;
    };
    start(electron, { argv: ['electron', '.'], folder: '/app/dist/electron', startWorkbench });
    await ready();
    expect(folders).toEqual(['/home/somebody/Documents/Strand']);
  });

  it('sets its rules before it opens its one window', async () => {
    const { electron, said, ready } = recordingElectron();
    start(electron, { argv: ['electron', '.'], folder: '/app/dist/electron', startWorkbench: () => ({}) as never });
    await ready();
    expect(said.filter((line) => !line.startsWith('ipc ') && !line.startsWith('switch '))).toEqual([
      'lock',
      'sandbox',
      'scheme app',
      'on web-contents-created',
      'on window-all-closed',
      'on will-quit',
      'permission request handler',
      'permission check handler',
      'device permission handler',
      'onBeforeRequest',
      'session on will-download',
      'spellchecker false',
      'handle app',
      'menu',
      'window',
      'on second-instance',
      'load app://strand/',
    ]);
    expect(said).toContain('switch host-resolver-rules');
    expect(said.filter((line) => line.startsWith('ipc '))).toEqual([
      ...workbenchMethods.map((method) => `ipc strand:workbench:${method}`),
      'ipc strand:chooseFiles',
      'ipc strand:chooseFolder',
      'ipc strand:saveFile',
    ]);
  });

  it('denies every permission but copying text and a full screen', async () => {
    const { electron, permissions, ready } = recordingElectron();
    start(electron, { argv: ['electron', '.'], folder: '/app/dist/electron', startWorkbench: () => ({}) as never });
    await ready();
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'pointerLock',
      'openExternal',
      'hid',
      'serial',
      'usb',
      'clipboard-read',
      'fullscreen',
      'clipboard-sanitized-write',
    ];
    expect(asked.filter((name) => permissions(name))).toEqual(['fullscreen', 'clipboard-sanitized-write']);
  });

  it('answers its own page and no other', async () => {
    const { electron, invoke, ready } = recordingElectron();
    const workbench = { studies: async () => ({ ok: true, value: [] }) };
    start(electron, { argv: ['electron', '.'], folder: '/app/dist/electron', startWorkbench: () => workbench as never });
    await ready();
    const own = { senderFrame: { url: 'app://strand/', parent: null } };
    const stranger = { senderFrame: { url: 'https://example.org/', parent: null } };
    await expect(invoke('strand:workbench:studies', own)).resolves.toEqual({ ok: true, value: [] });
    await expect(invoke('strand:workbench:studies', stranger)).rejects.toThrow('refused');
    await expect(invoke('strand:workbench:studies', { senderFrame: null })).rejects.toThrow('refused');
    await expect(invoke('strand:workbench:openStudy', own, 'a', 'b')).rejects.toThrow();
    await expect(invoke('strand:workbench:openStudy', own, { toString: () => 'x' })).rejects.toThrow();
  });

  it('closes the study before it quits', async () => {
    const { electron, said, emit, ready } = recordingElectron();
    const workbench = { closeStudy: async () => said.push('study closed') };
    start(electron, { argv: ['electron', '.'], folder: '/app/dist/electron', startWorkbench: () => workbench as never });
    await ready();
    emit('will-quit', { preventDefault: () => said.push('not yet') });
    await ready();
    emit('will-quit', { preventDefault: () => said.push('never again') });
    expect(said.slice(-3)).toEqual(['not yet', 'study closed', 'quit']);
  });

  it('does not start with a switch that opens a door', async () => {
    const { electron, said } = recordingElectron();
    start(electron, {
      argv: ['electron', '--remote-debugging-port=9222'],
      folder: '/app/dist/electron',
      startWorkbench: () => ({}) as never,
    });
    expect(said).toEqual(['exit 1']);
  });
});
