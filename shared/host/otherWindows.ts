/** What came of asking the other windows for the studies. `silent`: none of them answered, so none may be there any more. */
export type HandOver =
  | { readonly answer: 'free'; readonly ref: string | null }
  | { readonly answer: 'busy' }
  | { readonly answer: 'silent' };

/** How a window that has the studies lets go of them; null where it has none. It says that it heard before it begins. */
export type LettingGo = (heard: () => void) => Promise<Exclude<HandOver, { readonly answer: 'silent' }> | null>;

/** The other windows of this program that share one place of studies: the tabs of a browser. One of them has the studies at a time. */
export interface OtherWindows {
  /** Ask whoever has the studies to let go of them; `free` tells which study was open there. */
  ask(): Promise<HandOver>;
  onAsked(letGo: LettingGo): void;
}
