import { failureFrom } from '#shared/failure/result.ts';
import { reportTitle } from '#shared/report/reportTitle.ts';
import type { ReportFormat } from '#shared/workbench/workbench.ts';
import { drawnFigures } from './drawnFigures.ts';
import { fileNameOf } from './fileNameOf.ts';
import type { StrandActions, StrandStore } from './strandState.ts';

const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
};

/** Draw the figures, have the report written, hand it to the person's disk. */
export function reporting({ get, set }: StrandStore): Pick<StrandActions, 'saveReport'> {
  return {
    saveReport: async (format) => {
      const { host, study } = get();
      if (study === null) return;
      set({ occupied: 'reporting', savedReport: null });
      try {
        const written = await host.workbench.report(format, await drawnFigures(host, study));
        if (!written.ok) {
          set({ savedReport: { format, place: null, failure: written.failure } });
          return;
        }
        const name = `${fileNameOf(reportTitle(study)) || 'Report'}.${format}`;
        const { place } = await host.saveFile(name, written.value, mediaTypes[format]);
        set({ savedReport: place === null ? null : { format, place, failure: null } });
      } catch (thrown) {
        set({ savedReport: { format, place: null, failure: failureFrom(thrown) } });
      } finally {
        set({ occupied: null, progress: null });
      }
    },
  };
}
