import { join } from 'node:path';
import type * as Electron from 'electron';
import { eventChannels } from '#electron/policy/channels.ts';
import { openDoors, quietSwitches } from '#electron/policy/commandLine.ts';
import { confineNavigation } from '#electron/policy/navigation.ts';
import { cutNetwork } from '#electron/policy/network.ts';
import { appScheme, appStart } from '#electron/policy/origin.ts';
import { denyPermissions } from '#electron/policy/permissions.ts';
import { appProtocol } from '#electron/policy/protocol.ts';
import { windowOptions } from '#electron/policy/windowOptions.ts';
import type { Workbench, WorkbenchEvents } from '#shared/workbench/workbench.ts';
import { answerDialogs } from './dialogs.ts';
import { applicationMenu } from './menu.ts';
import { answerWorkbench } from './workbenchIpc.ts';

export interface ShellDependencies {
  readonly argv: readonly string[];
  /** dist/electron, beside dist/renderer and dist/preload. */
  readonly folder: string;
  /** `studiesFolder` is where a study goes that was given a name and no path. */
  startWorkbench(events: WorkbenchEvents, studiesFolder: string): Workbench;
}

/** The whole shell: rules first, then one window. Electron comes as an argument, so that a test can hand in a recording one. */
export function start(electron: typeof Electron, dependencies: ShellDependencies): void {
  const { app, protocol, session, BrowserWindow, Menu, ipcMain, dialog } = electron;
  const doors = openDoors(dependencies.argv.slice(1));
  if (doors.length > 0) {
    process.stderr.write(`Strand does not start with ${doors.join(', ')}: it would let another program into children's data.\n`);
    app.exit(1);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  for (const [name, value] of quietSwitches) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  app.on('web-contents-created', (_event, contents) => confineNavigation(contents));
  app.on('window-all-closed', () => app.quit());
  let putAway: (() => Promise<unknown>) | null = null;
  app.on('will-quit', (event) => {
    if (putAway === null) return;
    // The study is closed before its thread ends with the program: at rest it is one file.
    event.preventDefault();
    const closing = putAway();
    putAway = null;
    void closing.finally(() => app.quit());
  });

  void app.whenReady().then(async () => {
    denyPermissions(session.defaultSession);
    cutNetwork(session.defaultSession);
    protocol.handle(appScheme, appProtocol(join(dependencies.folder, '../renderer')));
    Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenu(process.platform)));
    const window = new BrowserWindow(windowOptions(join(dependencies.folder, '../preload/preload.cjs')));
    const tell = (channel: string, ...said: readonly unknown[]): void => {
      if (!window.isDestroyed()) window.webContents.send(channel, ...said);
    };
    const events: WorkbenchEvents = {
      progress: (progress) => tell(eventChannels.progress, progress),
      engine: (state, failed) => tell(eventChannels.engine, state, failed),
      backup: (failed) => tell(eventChannels.backup, failed),
    };
    const workbench = dependencies.startWorkbench(events, join(app.getPath('documents'), 'Strand'));
    putAway = () => workbench.closeStudy();
    answerWorkbench(ipcMain, workbench);
    answerDialogs(ipcMain, dialog, window);
    // The title never follows the page's: a study's name could name a child.
    window.on('page-title-updated', (event) => event.preventDefault());
    window.once('ready-to-show', () => window.show());
    app.on('second-instance', () => window.focus());
    await window.loadURL(appStart);
  });
}
