import type { Step } from '#shared/coding/choosing.ts';

/** What a key asks for while the text has focus. */
export type Asked =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'code'; readonly number: number }
  | { readonly kind: 'pick' | 'memo' | 'clear' | 'help' | 'remove' | 'nextExcerpt' | 'previousExcerpt' };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const steps: Readonly<Record<string, readonly [plain: Step, shifted: Step]>> = {
  j: ['nextTurn', 'moreTurn'],
  k: ['previousTurn', 'lessSentence'],
  arrowdown: ['nextTurn', 'moreSentence'],
  arrowup: ['previousTurn', 'lessSentence'],
  s: ['nextSentence', 'moreSentence'],
  d: ['previousSentence', 'lessSentence'],
  arrowright: ['nextWord', 'moreWord'],
  arrowleft: ['previousWord', 'lessWord'],
  a: ['wholeTurn', 'moreTurn'],
};

/** The keys of the text; null leaves a key to the browser and to the rest of the window. */
export function askedBy(event: Key): Asked | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.toLowerCase();
  const pair = steps[key];
  if (pair !== undefined) return { kind: 'step', step: pair[event.shiftKey ? 1 : 0] };
  if (/^[1-9]$/u.test(key)) return { kind: 'code', number: Number(key) };
  if (key === 'e') return { kind: event.shiftKey ? 'previousExcerpt' : 'nextExcerpt' };
  if (key === 'enter' || key === 'c') return { kind: 'pick' };
  if (key === 'm') return { kind: 'memo' };
  if (key === 'escape') return { kind: 'clear' };
  if (key === 'delete' || key === 'backspace') return { kind: 'remove' };
  return key === '?' ? { kind: 'help' } : null;
}

/** Whether a key pressed at this place is meant for the text: every key on the text itself, letters and numbers beside it, none where one types or chooses. */
export function isForText(target: EventTarget | null, reader: HTMLElement, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, [role="dialog"], [role="menu"], [role="listbox"], [role="tablist"]') !== null) return false;
  if (target.closest('[role="feed"]') !== null) return true;
  return (target.contains(reader) || reader.contains(target)) && key.length === 1 && key !== ' ';
}

/** The same, to read. */
export const keyHelp: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['J', 'K', '↓', '↑'], does: 'next and previous turn' },
  { keys: ['S', 'D'], does: 'choose the next, the previous sentence' },
  { keys: ['Shift S', 'Shift D'], does: 'one sentence more, one less' },
  { keys: ['→', '←'], does: 'choose the next, the previous word' },
  { keys: ['Shift →', 'Shift ←'], does: 'one word more, one less' },
  { keys: ['A', 'Shift A'], does: 'choose the whole turn, then the next one too' },
  { keys: ['1', '…', '9'], does: 'give the chosen words that theme, or take it off again' },
  { keys: ['Enter', 'C'], does: 'find a theme by its name, or make a new one' },
  { keys: ['E', 'Shift E'], does: 'go to the next, the previous coded passage' },
  { keys: ['M'], does: 'write a memo on the chosen passage' },
  { keys: ['Delete'], does: 'take all themes off the chosen passage' },
  { keys: ['Esc'], does: 'choose nothing' },
  { keys: ['Ctrl Z'], does: 'undo' },
];
