import { isRegisterCode } from '#shared/tables/registerCodes.ts';

/** A register mark as its code: trimmed, letters in capitals. */
export function registerMark(text: string): string {
  return text.trim().toUpperCase();
}

/** Whether a word could be a register mark: a code of some list, or a letter with up to two digits. */
export function looksLikeMark(text: string): boolean {
  const mark = registerMark(text);
  return isRegisterCode(mark) || /^[A-Z]\d{0,2}$/.test(mark);
}

/** Afternoon (true) or morning (false), in words or by the clock; null when the word says neither. */
export function afternoon(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (/^(am|a|morning|1|am reg.*|a\.m\.?)$/.test(word)) return false;
  if (/^(pm|p|afternoon|2|pm reg.*|p\.m\.?)$/.test(word)) return true;
  const hour = /^(\d{1,2})[:.]\d\d(?::\d\d)?$/.exec(word)?.[1];
  return hour === undefined || Number(hour) > 23 ? null : Number(hour) >= 12;
}

/** Whether a session took place; null when the word is not understood. */
export function sessionStatus(text: string): 'held' | 'cancelled' | 'no_show' | null {
  const word = text.trim().toLowerCase();
  if (/^(y|yes|held|true|1|attended|present|done|completed?|seen|met|✓|✔|x)$/.test(word)) return 'held';
  if (/^(dna|no[- ]?show|absent|abs|did not attend|missed|ua)\b/.test(word)) return 'no_show';
  if (/^(n|no|false|0|cancel|canc|postponed|not held|rearranged|mentor (absent|away|ill))/.test(word)) return 'cancelled';
  return null;
}

/** Whether behaviour is counted for (1) or against (-1) a pupil; 0 neither; null when not understood. */
export function polarityOf(text: string): number | null {
  const word = text.trim().toLowerCase();
  if (/^(pos|\+|1$|achiev|reward|merit|praise|good)/.test(word)) return 1;
  if (/^(neg|-|behav|sanction|incident|bad|detention|conduct)/.test(word)) return -1;
  return /^(neutral|0$|none|notice)/.test(word) ? 0 : null;
}

/** What a target came to: met, part, not met, revised; null when not understood. */
export function targetStatus(text: string): 'met' | 'part' | 'not' | 'revised' | null {
  const word = text.trim().toLowerCase();
  if (/^(g|green|met|achieved|yes|y|done|complete)/.test(word)) return 'met';
  if (/^(a|amber|part|nearly|in progress|ongoing|on track|yellow)/.test(word)) return 'part';
  if (/^(r|red|not|no|n)$|^(not |red\b)/.test(word)) return 'not';
  return /^revis/.test(word) ? 'revised' : null;
}

/** Which side of a comparison a pupil stands on; null when the word says neither. */
export function studyGroup(text: string): 'mentored' | 'comparison' | null {
  const word = text.trim().toLowerCase();
  if (/^(comparison|compare|control|not mentored|non-?mentored|unmentored|waiting|wait-?list|no mentor)/.test(word)) return 'comparison';
  return /^(mentor|mentee|treat|intervention|programme|program)/.test(word) ? 'mentored' : null;
}
