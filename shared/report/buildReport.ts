import { smallNumberRule } from '#shared/disclosure/thresholds.ts';
import { whyLargerOnes } from './hiddenNote.ts';
import type { ReportModel } from './model.ts';
import { reportTitle } from './reportTitle.ts';
import { sections } from './sections/registry.ts';
import { type ReportInput, sectionContext } from './sections/section.ts';

const audiences: Readonly<Record<ReportModel['audience'], string>> = {
  school: 'For readers inside the school',
  outside: 'For readers outside the school',
  dfe: 'For readers outside the school, in the manner of the Department for Education',
};

/** Write the report of a study from its outcomes and themes, for the audience that the study names. */
export function buildReport(input: ReportInput): ReportModel {
  const context = sectionContext(input);
  const { report, settings } = input.study;
  const below = smallNumberRule(settings.audience).hideBelow;
  return {
    title: reportTitle(input.study),
    author: report.author.trim(),
    now: input.now,
    audience: settings.audience,
    audienceLine: `${audiences[settings.audience]}. Numbers of pupils from 1 to ${below - 1} are not shown (c). ${whyLargerOnes}`,
    parts: sections.flatMap((section) => section(context)),
  };
}
