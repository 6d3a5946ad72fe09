import { drawFigures } from '#renderer/charts/drawing.tsx';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { StudySettings } from '#shared/study/model.ts';
import type { DrawnFigure } from '#shared/workbench/workbench.ts';
import { pngOfSvg } from './pngOfSvg.ts';

/** The figures of the report as its readers may see them, each with the picture that Word shows where it cannot draw SVG. */
export async function drawReportFigures(
  outcomes: OutcomeSet,
  audience: StudySettings['audience'],
): Promise<Readonly<Record<string, DrawnFigure>>> {
  const figures: Record<string, DrawnFigure> = {};
  for (const [key, { svg, width, height }] of Object.entries(await drawFigures(outcomes, audience))) {
    figures[key] = { svg, width, height, png: await pngOfSvg(svg, width, height) };
  }
  return figures;
}
