import type { IsoInstant } from './model.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** The first of January 1970 was a Thursday; weeks begin on Mondays. */
const daysBeforeMonday = 3;

/** Of each hour, day and week the newest is kept, for so many hours, days and weeks in which one was made. */
const rules: readonly { readonly most: number; bucket(at: number): number }[] = [
  { most: 24, bucket: (at) => Math.floor(at / hour) },
  { most: 14, bucket: (at) => Math.floor(at / day) },
  { most: 8, bucket: (at) => Math.floor((at / day + daysBeforeMonday) / 7) },
];

/** However little room there is, so many of the newest stay. */
const alwaysKept = 2;

/** What all backups of one study may weigh together. */
export const mostBackupBytes = 1 << 30;

/** The last line of a journal: two files that end in the same one hold the same study. */
export interface LastLine {
  readonly sequence: number;
  readonly hash: string;
}

/** What is known of the backups of the study that is open. */
export interface BackedUp {
  /** Where the newest backup ends; null when there is none. */
  readonly newest: LastLine | null;
  /** When a backup was last made or tried since the study was opened. */
  readonly triedAt: IsoInstant | null;
}

/** Whether a backup is to be made now: the first as soon as the study is open, the next an hour after the one before, if anything changed. */
export function isBackupDue({ newest, triedAt }: BackedUp, head: LastLine, now: IsoInstant): boolean {
  if (sameLine(newest, head)) return false;
  if (triedAt === null) return true;
  const elapsed = Date.parse(now) - Date.parse(triedAt);
  // A clock that was put back cannot say how long ago that was: better one backup too many.
  return elapsed >= hour || elapsed < 0;
}

export function sameLine(one: LastLine | null, other: LastLine): boolean {
  return one !== null && one.sequence === other.sequence && one.hash === other.hash;
}

/** A backup as far as keeping or dropping it goes. */
export interface ShelvedBackup {
  readonly name: string;
  readonly at: IsoInstant;
  readonly sequence: number;
  readonly bytes: number;
  /** The file as it was before it was brought to a newer format. */
  readonly isOriginal: boolean;
  readonly isSealed: boolean;
  /** Made of this very study, and not of another copy of it that went its own way. */
  readonly isOwn: boolean;
}

/**
 * The names of the backups that need not be kept any more. Age plays no part, and the order is that of the journal: whatever the clock
 * said when they were made, the newest stay. Another copy's backups are thinned when that copy is open; here they only give way to size.
 */
export function backupsToDrop(backups: readonly ShelvedBackup[], study: { readonly isSealed: boolean }, most: number): readonly string[] {
  const own = backups.filter(({ isOwn }) => isOwn).sort(newestFirst);
  const others = backups.filter(({ isOwn }) => !isOwn).sort(newestFirst);
  const readable = study.isSealed && own[0]?.isSealed === true ? own.filter(({ isSealed }) => !isSealed) : [];
  const inLine = own.filter((one) => !readable.includes(one));
  const safe = new Set([...inLine.slice(0, alwaysKept), ...others.slice(0, alwaysKept)]);
  const kept = new Set([...safe, ...inLine.filter(({ isOriginal }) => isOriginal), ...thinned(inLine), ...others]);
  let total = [...kept].reduce((sum, { bytes }) => sum + bytes, 0);
  for (const one of [...kept].filter((backup) => !safe.has(backup)).sort(firstToGo)) {
    if (total <= most) break;
    kept.delete(one);
    total -= one.bytes;
  }
  return backups.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}

function thinned(inLine: readonly ShelvedBackup[]): readonly ShelvedBackup[] {
  return rules.flatMap(({ most, bucket }) => {
    const newestOf = new Map<number, ShelvedBackup>();
    for (const backup of inLine.filter(({ isOriginal }) => !isOriginal)) {
      const key = bucket(Date.parse(backup.at));
      if (!newestOf.has(key) && newestOf.size < most) newestOf.set(key, backup);
    }
    return [...newestOf.values()];
  });
}

/** By the journal, which only grows; by the clock where that says nothing. */
function newestFirst(a: ShelvedBackup, b: ShelvedBackup): number {
  return b.sequence - a.sequence || b.at.localeCompare(a.at);
}

/** Originals of older formats go last. */
function firstToGo(a: ShelvedBackup, b: ShelvedBackup): number {
  return Number(a.isOriginal) - Number(b.isOriginal) || newestFirst(b, a);
}
