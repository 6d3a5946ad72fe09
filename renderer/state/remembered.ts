import type { Host } from '#shared/host/host.ts';
import type { IsoInstant } from '#shared/study/model.ts';
import { damagedName } from '#shared/words/salvaging.ts';
import type { StudyListing } from '#shared/workbench/workbench.ts';

/** What this computer remembers of a study: its name now, and when it was last kept. Its place of storage may know only the first name. */
export function rememberStudy(host: Host, ref: string, name: string, keptAt: IsoInstant): void {
  host.writeSetting(`studyName.${ref}`, name);
  host.writeSetting(`keptAt.${ref}`, keptAt);
}

/** A study that could not be opened is told apart from the one that was made of it. It is forgotten as soon as it opens. */
export function rememberDamage(host: Host, ref: string, fileName: string): void {
  const name = host.readSetting(`studyName.${ref}`) || fileName;
  host.writeSetting(`studyName.${ref}`, damagedName(name));
}

/** The listing with what is remembered in place of what the storage does not say. */
export function asRemembered(host: Host, listing: StudyListing): StudyListing {
  const { ref, name, changedAt } = listing;
  return { ref, name: host.readSetting(`studyName.${ref}`) || name, changedAt: changedAt ?? (host.readSetting(`keptAt.${ref}`) || null) };
}

/** Which study lay there: its backups are found by it when its file does not open any more. */
export function rememberStudyId(host: Host, ref: string, studyId: string): void {
  host.writeSetting(`studyId.${ref}`, studyId);
}

export function recallStudyId(host: Host, ref: string): string | null {
  return host.readSetting(`studyId.${ref}`) || null;
}

/** Nothing is remembered of a study that was removed. */
export function forgetStudy(host: Host, ref: string): void {
  rememberStudy(host, ref, '', '');
  rememberStudyId(host, ref, '');
}

/** The studies of a shelf as they are remembered, the one changed last on top. */
export function recentStudies(host: Host, shelf: readonly StudyListing[]): readonly StudyListing[] {
  return shelf.map((study) => asRemembered(host, study)).sort((a, b) => (b.changedAt ?? '').localeCompare(a.changedAt ?? ''));
}
