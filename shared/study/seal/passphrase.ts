/** Shorter than this, and the slowest function does not keep a passphrase from being guessed. */
export const leastPassphrase = 10;

/**
 * A passphrase as it is meant: Unicode NFKC, so that an é typed as one sign or as two, or a full-width letter, is the same. Nothing else
 * is changed: capitals, and spaces at the beginning and the end, count.
 */
export function normalisedPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** Whether a passphrase may protect a study. Length in characters (code points), after normalisation. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(normalisedPassphrase(passphrase)).length >= leastPassphrase;
}
