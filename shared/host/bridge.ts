import type { Failure } from '#shared/failure/failure.ts';
import type { Result } from '#shared/failure/result.ts';
import type { InputFile } from '#shared/import/types.ts';
import type { Progress, Workbench } from '#shared/workbench/workbench.ts';
import type { SavedPlace } from './host.ts';

/** What the desktop preload puts into the page as `strandBridge`: named functions only, no channel, no event object. */
export interface DesktopBridge extends Workbench {
  chooseFiles(accept: readonly string[], several: boolean): Promise<readonly InputFile[]>;
  chooseFolder(): Promise<readonly InputFile[]>;
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<Result<SavedPlace>>;
  onProgress(listener: (progress: Progress | null) => void): void;
  onEngine(listener: (state: 'starting' | 'ready' | 'failed', failure: Failure | null) => void): void;
  onBackup(listener: (failure: Failure | null) => void): void;
}
