/** Whether the browser keeps this program's storage when space runs short; `asks` for it where it does not yet. */
export async function isStorageSafe(asks: boolean): Promise<boolean> {
  try {
    if (await navigator.storage.persisted()) return true;
    return asks && (await navigator.storage.persist());
  } catch {
    return false;
  }
}
