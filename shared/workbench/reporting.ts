import { buildThemes } from '#shared/coding/buildThemes.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { ReportModel } from '#shared/report/model.ts';
import type { IsoInstant } from '#shared/study/model.ts';
import type { Room } from './room.ts';
import { needed, shown } from './session.ts';
import type { Work } from './stopping.ts';
import type { DrawnFigure, ReportFormat } from './workbench.ts';

type Figures = Readonly<Record<string, DrawnFigure>>;

/** The open study as a document: what makes it is fetched when somebody first asks. */
export async function writeReport(room: Room, format: ReportFormat, figures: Figures, work: Work): Promise<Uint8Array> {
  return renderReport(await reportModel(room, room.ports.now(), work), format, figures);
}

export async function reportModel({ session: open, engine }: Room, now: IsoInstant, { signal, progress }: Work): Promise<ReportModel> {
  const session = needed(open);
  const study = shown(session);
  if (study.sources.length + study.documents.length === 0) throw new FailureError(failure('report.nothingToReport'));
  const outcomes = await engine.outcomes(session, null);
  const themes = buildThemes(study, await session.transcripts.all(study));
  signal.throwIfAborted();
  progress({ step: 'report.write', done: 0, total: null });
  const { buildReport } = await import('#shared/report/buildReport.ts');
  return buildReport({ study, outcomes, themes, now });
}

export async function renderReport(model: ReportModel, format: ReportFormat, figures: Figures): Promise<Uint8Array> {
  if (format === 'html') {
    const { renderHtml } = await import('#shared/report/html/renderHtml.ts');
    return new TextEncoder().encode(renderHtml(model, figures));
  }
  const { renderDocx } = await import('#shared/report/docx/renderDocx.ts');
  return renderDocx(model, figures);
}
