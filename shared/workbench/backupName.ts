import type { BackupMark } from './ports.ts';

const pattern = /^(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2})-(\d{3}Z)-(\d{1,15})(-original)?\.strand$/;

/** `2026-03-12T10-42-00-000Z-153.strand`: when it was made (Universal Time), and the last line of the journal that it holds. */
export function backupName({ at, sequence, isOriginal }: BackupMark): string {
  return `${at.replace(/[:.]/g, '-')}-${sequence}${isOriginal ? '-original' : ''}.strand`;
}

/** What the name of a backup says; null when it is no such name. */
export function readBackupName(name: string): BackupMark | null {
  const parts = pattern.exec(name);
  if (parts === null) return null;
  const [, day, hours, minutes, seconds, rest, sequence, original] = parts;
  return { at: `${day}${hours}:${minutes}:${seconds}.${rest}`, sequence: Number(sequence), isOriginal: original !== undefined };
}
