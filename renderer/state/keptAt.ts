import type { Host } from '#shared/host/host.ts';
import type { IsoInstant } from '#shared/study/model.ts';

const setting = (ref: string): string => `keptAt.${ref}`;

/** When a study was last kept on this computer, where its place of storage does not say. */
export function readKeptAt(host: Host, ref: string): IsoInstant | null {
  return host.readSetting(setting(ref));
}

export function writeKeptAt(host: Host, ref: string, keptAt: IsoInstant): void {
  host.writeSetting(setting(ref), keptAt);
}
