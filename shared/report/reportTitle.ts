import type { Study } from '#shared/study/model.ts';

const changed = 'What changed for the pupils who were mentored';

/** The report's title: the author's own, else one made of the study's name; of a name that is only a file's, nothing is made. */
export function reportTitle({ report, name }: Pick<Study, 'report' | 'name'>): string {
  return report.title.trim() || (isFileName(name) ? changed : `${name.trim()}: ${changed.charAt(0).toLowerCase()}${changed.slice(1)}`);
}

/** A study begun from the command line is called as its file, such as s4 or trial_v2: one word that begins small or holds a digit or an underscore. */
function isFileName(name: string): boolean {
  return /^\S*$/.test(name.trim()) && /^\p{Ll}|[\d_]/u.test(name.trim());
}
