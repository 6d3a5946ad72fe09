import type { SavedPlace } from '#shared/host/host.ts';

/** Hand bytes to the person's disk: the browser puts them where it puts downloads, or asks, as the person set it up. */
export async function saveFile(suggestedName: string, bytes: Uint8Array, mediaType: string): Promise<SavedPlace> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  link.click();
  // The browser reads the address after this task; a minute is ample for any report.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { place: `${suggestedName} in your downloads folder` };
}
