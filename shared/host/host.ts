import type { InputFile } from '#shared/import/types.ts';
import type { Workbench, WorkbenchEvents } from '#shared/workbench/workbench.ts';
import type { OtherWindows } from './otherWindows.ts';

/** Where something was put, in words for the person; null when they changed their mind. */
export interface SavedPlace {
  readonly place: string | null;
}

/**
 * The one contract between face and hands. Two hosts implement it: the browser (File System Access API, OPFS, download) and
 * the desktop shell (preload bridge). A test may pass a third.
 */
export interface Host {
  readonly edition: 'browser' | 'desktop';
  /** Whether the engine can use threads (cross-origin isolated). Said on screen when not. */
  readonly threads: boolean;
  readonly workbench: Workbench;
  /** Null where there is only ever one window. */
  readonly otherWindows: OtherWindows | null;
  /** Hear progress and engine state; answers the function that stops it. */
  listen(listener: Partial<WorkbenchEvents>): () => void;
  /** Ask for files; an empty list when the person changed their mind. */
  chooseFiles(accept: readonly string[], several: boolean): Promise<readonly InputFile[]>;
  chooseFolder(): Promise<readonly InputFile[]>;
  /** Rejects with a FailureError where the bytes could not be written, or are not what was written when they are read back. */
  saveFile(suggestedName: string, bytes: Uint8Array, mediaType: string): Promise<SavedPlace>;
  /** Whether what is stored here stays until somebody removes it; `asks` the browser to promise that. */
  isStorageSafe(asks: boolean): Promise<boolean>;
  readSetting(key: string): string | null;
  writeSetting(key: string, value: string): void;
}
