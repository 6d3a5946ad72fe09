import type { Host } from '#shared/host/host.ts';
import type { Study } from '#shared/study/model.ts';
import type { DrawnFigure } from '#shared/workbench/workbench.ts';

/**
 * The figures of a study's report, counted with the study's own window whatever is looked through at the moment. None where nothing can be
 * counted: whoever writes the report says why.
 */
export async function drawnFigures(host: Host, { settings }: Study): Promise<Readonly<Record<string, DrawnFigure>>> {
  const outcomes = await host.workbench.reportOutcomes();
  if (!outcomes.ok) return {};
  const { drawReportFigures } = await import('./reportFigures.ts');
  return drawReportFigures(outcomes.value, settings.audience);
}
