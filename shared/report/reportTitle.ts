import type { Study } from '#shared/study/model.ts';

/** The report's title: the author's own, else one made of the study's name. */
export function reportTitle({ report, name }: Study): string {
  return report.title.trim() || `${name}: what changed for the pupils who were mentored`;
}
