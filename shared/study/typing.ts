import type { IsoInstant } from './model.ts';

/** A stretch of typing that is going on: what is typed into, by whom, since which line, and when it was last kept. */
export interface Typing {
  readonly what: string;
  readonly coder: string;
  readonly at: IsoInstant;
  readonly first: number;
}

/** A longer pause than this begins a new step. */
const longestPause = 15_000;

/** Whether a change goes on with the same typing. A clock that jumped is a pause. */
export function continuesTyping(
  typing: Typing | null,
  next: { readonly typing?: string | null; readonly coder: string; readonly at: IsoInstant },
): typing is Typing {
  if (typing === null || next.typing !== typing.what || next.coder !== typing.coder) return false;
  const pause = Date.parse(next.at) - Date.parse(typing.at);
  return pause >= 0 && pause <= longestPause;
}
