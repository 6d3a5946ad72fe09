import { buildThemes } from '#shared/coding/buildThemes.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { primaryFindings } from '#shared/outcomes/primary.ts';
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

export async function reportModel(room: Room, now: IsoInstant, { signal, progress }: Work): Promise<ReportModel> {
  const session = needed(room.session);
  const study = shown(session);
  if (study.sources.length + study.documents.length === 0) throw new FailureError(failure('report.nothingToReport'));
  const outcomes = await reportOutcomes(room);
  const themes = buildThemes(study, await session.transcripts.all(study));
  signal.throwIfAborted();
  progress({ step: 'report.write', done: 0, total: null });
  const { buildReport } = await import('#shared/report/buildReport.ts');
  return buildReport({ study, outcomes, themes, now });
}

/** The outcomes a report is written from: the first of each area with every design and the specification curve, the others as they are. */
export async function reportOutcomes({ session: open, engine }: Pick<Room, 'session' | 'engine'>): Promise<OutcomeSet> {
  const session = needed(open);
  const quick = await engine.outcomes(session, null);
  const measures = primaryFindings(quick.findings)
    .filter(({ counted }) => counted > 0)
    .map(({ measure }) => measure);
  return measures.length === 0 ? quick : engine.inDepth(session, null, { measures, partings: null });
}

export async function renderReport(model: ReportModel, format: ReportFormat, figures: Figures): Promise<Uint8Array> {
  if (format === 'html') {
    const { renderHtml } = await import('#shared/report/html/renderHtml.ts');
    return new TextEncoder().encode(renderHtml(model, figures));
  }
  const { renderDocx } = await import('#shared/report/docx/renderDocx.ts');
  return renderDocx(model, figures);
}
