import type { StrandStore } from './strandState.ts';

/**
 * Whether the browser promises to keep what it stores. Asked for once, when there is a study to lose; after that only looked at, because
 * a browser may change its mind by itself.
 */
export async function askForStorage({ get, set }: StrandStore, hasMadeOne: boolean): Promise<void> {
  const { host } = get();
  const asks = hasMadeOne && host.readSetting('storageAsked') !== 'yes';
  if (asks) host.writeSetting('storageAsked', 'yes');
  set({ isStorageSafe: await host.isStorageSafe(asks) });
}
