/** Whoever waits for an erasure may stop it, up to the moment at which it writes. */
export interface UntilWriting {
  /** Asked again and again on the way there; throws where it is to stop. */
  goOn(): void;
  /** All is worked out and proven. What rejects now leaves the file as it is; afterwards nothing stops it. */
  aboutToWrite(): Promise<void>;
}

export const neverStopped: UntilWriting = { goOn: () => undefined, aboutToWrite: async () => undefined };
