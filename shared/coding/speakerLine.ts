import { roleOf } from './roleOf.ts';

/** A line that may begin somebody's turn. */
export interface SpeakerLine {
  readonly label: string;
  /** UTF-16 index in the line where the words begin. */
  readonly wordsAt: number;
  readonly seconds: number | null;
}

const time = String.raw`[[(<]?((?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?)[\])>]?`;
const name = String.raw`(\p{L}[\p{L}\p{M}\p{N}.'’()/& -]{0,38}?)`;
const labelled = new RegExp(String.raw`^\s*(?:${time}\s*[-–]?\s*)?\[?\**${name}\**\]?\s*(?:${time})?\s*:\**(?:\s+|$)(?:${time}\s*)?`, 'u');
const labelThenTime = new RegExp(String.raw`^\s*\[?${name}\]?\s+${time}\s*$`, 'u');
const onlyTime = new RegExp(String.raw`^\s*${time}\s*$`, 'u');

/** `Nadia: words`, `M. [00:01:20]: words`, `[00:01:20] Nadia: words`, or `Nadia   0:03` with the words on the lines after. */
export function speakerLine(line: string): SpeakerLine | null {
  const alone = labelThenTime.exec(line);
  if (alone?.[1] !== undefined && looksLikeLabel(alone[1])) {
    return { label: alone[1].trim(), wordsAt: line.length, seconds: secondsOf(alone[2]) };
  }
  const found = labelled.exec(line);
  const label = found?.[2]?.trim();
  if (found === null || label === undefined || !looksLikeLabel(label)) return null;
  return { label, wordsAt: found[0].length, seconds: secondsOf(found[1] ?? found[3] ?? found[4]) };
}

/** Seconds of a line that holds a timestamp and nothing else; null for any other line. */
export function timestampLine(line: string): number | null {
  const found = onlyTime.exec(line);
  return found === null ? null : secondsOf(found[1]);
}

/** `00:01:20.5` in seconds; null when there is none. */
export function secondsOf(stamp: string | undefined): number | null {
  if (stamp === undefined) return null;
  return stamp
    .replace(',', '.')
    .split(':')
    .reduce((total, part) => total * 60 + Number(part), 0);
}

/** Whether a label can be trusted although it stands only once and no header names it: a role's word, a title, a numbered speaker. */
export function namesSomebody(label: string): boolean {
  return (
    roleOf(label) !== 'unknown' ||
    /^(mr|mrs|ms|miss|mx|dr|sir)\b/iu.test(label) ||
    /^(speaker|person|voice|participant)\s*\w{1,3}$/iu.test(label)
  );
}

/** At most four words, each a name, a number or a role's word: "One more thing" is none. */
function looksLikeLabel(label: string): boolean {
  const words = label
    .replace(/\(.*\)/u, '')
    .trim()
    .split(/\s+/u);
  if (words.length > 4) return false;
  if (roleOf(label) !== 'unknown') return true;
  return words.every((word) => /^[\p{Lu}\p{Lo}\p{N}&(]/u.test(word) || /^(and|of|de|da|van|von|el|al|bin|ibn|le|la)$/u.test(word));
}
