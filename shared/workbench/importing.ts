import type { InputFile } from '#shared/import/types.ts';
export interface ReadyImport {
  readonly files: readonly InputFile[];
}
