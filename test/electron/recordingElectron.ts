import type * as Electron from 'electron';

type Handler = (event: unknown, ...given: readonly unknown[]) => Promise<unknown>;

/** Electron as the shell sees it, writing down what is asked of it: the desktop runtime itself is no part of the tests. */
export function recordingElectron() {
  const said: string[] = [];
  const handlers = new Map<string, Handler>();
  const hearing = new Map<string, (event: unknown) => void>();
  let checkPermission: (contents: null, permission: string) => boolean = () => true;
  let whenReady: Promise<void> = Promise.resolve();
  const note =
    (line: (...given: readonly unknown[]) => string) =>
    (...given: readonly unknown[]): void => {
      said.push(line(...given));
    };
  class BrowserWindow {
    readonly webContents = { send: () => undefined };
    constructor() {
      said.push('window');
    }
    on(): void {}
    once(): void {}
    show(): void {}
    focus(): void {}
    isDestroyed(): boolean {
      return false;
    }
    async loadURL(url: string): Promise<void> {
      said.push(`load ${url}`);
    }
  }
  const electron = {
    app: {
      exit: note((code) => `exit ${String(code)}`),
      quit: note(() => 'quit'),
      requestSingleInstanceLock: () => {
        said.push('lock');
        return true;
      },
      commandLine: { appendSwitch: note((name) => `switch ${String(name)}`) },
      enableSandbox: note(() => 'sandbox'),
      on: (name: string, hear: (event: unknown) => void) => {
        said.push(`on ${name}`);
        hearing.set(name, hear);
      },
      whenReady: () => whenReady,
      getPath: () => '/home/somebody/Documents',
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]) =>
        said.push(`scheme ${schemes.map(({ scheme }) => scheme).join()}`),
      handle: note((scheme) => `handle ${String(scheme)}`),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: note(() => 'permission request handler'),
        setPermissionCheckHandler: (check: typeof checkPermission) => {
          checkPermission = check;
          said.push('permission check handler');
        },
        setDevicePermissionHandler: note(() => 'device permission handler'),
        setSpellCheckerEnabled: note((on) => `spellchecker ${String(on)}`),
        webRequest: { onBeforeRequest: note(() => 'onBeforeRequest') },
        on: note((name) => `session on ${String(name)}`),
      },
    },
    Menu: { setApplicationMenu: note(() => 'menu'), buildFromTemplate: (template: unknown) => template },
    ipcMain: {
      handle: (channel: string, handler: Handler) => {
        said.push(`ipc ${channel}`);
        handlers.set(channel, handler);
      },
    },
    dialog: {},
    BrowserWindow,
  };
  return {
    // The shell asks for far less than Electron's whole type; what it asks for is above.
    electron: electron as unknown as typeof Electron,
    said,
    permissions: (name: string) => checkPermission(null, name),
    invoke: async (channel: string, event: unknown, ...given: readonly unknown[]) => handlers.get(channel)?.(event, ...given),
    /** Something happens to the app itself. */
    emit: (name: string, event: unknown) => hearing.get(name)?.(event),
    /** Everything that `whenReady` set going has run. */
    ready: async () => {
      whenReady = Promise.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
