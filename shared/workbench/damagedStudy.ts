import type { Salvaged } from '#shared/study/salvage/report.ts';

/** A study on the shelf that cannot be opened, or a file that could not even be taken onto it. */
export type DamagedStudy = { readonly ref: string } | { readonly name: string; readonly bytes: Uint8Array };

/** What was taken out of a damaged study, and what was not. */
export interface SalvageReport extends Salvaged {
  /** The new study with what was whole. */
  readonly ref: string;
}
