import { buildThemes } from '#shared/coding/buildThemes.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { Room } from './room.ts';
import { needed, shown } from './session.ts';
import type { Work } from './stopping.ts';
import type { DrawnFigure, ReportFormat } from './workbench.ts';

/** The open study as a document: what makes it is fetched when somebody first asks. */
export async function writeReport(
  { session: open, engine, ports }: Room,
  format: ReportFormat,
  figures: Readonly<Record<string, DrawnFigure>>,
  { signal, progress }: Work,
): Promise<Uint8Array> {
  const session = needed(open);
  const study = shown(session);
  if (study.sources.length + study.documents.length === 0) throw new FailureError(failure('report.nothingToReport'));
  const outcomes = await engine.outcomes(session, null);
  const themes = buildThemes(study, await session.transcripts.all(study));
  signal.throwIfAborted();
  progress({ step: 'report.write', done: 0, total: null });
  const { buildReport } = await import('#shared/report/buildReport.ts');
  const model = buildReport({ study, outcomes, themes, now: ports.now() });
  if (format === 'html') {
    const { renderHtml } = await import('#shared/report/html/renderHtml.ts');
    return new TextEncoder().encode(renderHtml(model, figures));
  }
  const { renderDocx } = await import('#shared/report/docx/renderDocx.ts');
  return renderDocx(model, figures);
}
