import { fail, ok } from '#shared/failure/result.ts';
import type { Host } from '#shared/host/host.ts';
import type { Study } from '#shared/study/model.ts';
import type { Kept, Workbench, WorkbenchEvents } from '#shared/workbench/workbench.ts';
import { absentWorkbench, ordinary } from '#test/support/absentWorkbench.ts';
import { sixSchools } from '#test/support/outcomes.ts';

const keptAt = '2026-03-12T10:42:00.000Z';
const kept: Kept = { patches: [], keptAt, canUndo: true, canRedo: false };

export const northfield: Study = {
  id: 'northfield',
  name: 'Northfield partnership',
  createdAt: keptAt,
  settings: {
    window: { anchor: 'start', lengthDays: 84, leadInDays: 0, minimumSessions: 40 },
    comparison: 'register',
    audience: 'outside',
  },
  schools: [],
  mentors: [],
  register: { pupils: 600, matchKeys: null },
  sources: [],
  documents: [],
  codes: [],
  excerpts: [],
  report: { title: '', author: '', quotes: [], positiveCase: null, negativeCase: null },
};

const themes = {
  version: 1,
  documents: 0,
  speakers: 0,
  excerpts: 0,
  codes: [],
  byRole: { by: 'role', rows: [], columns: [], cells: [] },
  bySchool: { by: 'school', rows: [], columns: [], cells: [] },
  quotes: [],
} as const;

/** Hands that answer at once and touch nothing, with any of the workbench's answers replaced. The port's one double. */
export function quietHost(workbench: Partial<Workbench> = {}): Host & { readonly tell: Partial<WorkbenchEvents>[] } {
  const tell: Partial<WorkbenchEvents>[] = [];
  const opened = { ref: 'northfield', study: northfield, keptAt, canUndo: true, canRedo: false, ...ordinary };
  return {
    edition: 'browser',
    threads: true,
    tell,
    workbench: {
      ...absentWorkbench(),
      studies: async () => ok([]),
      createStudy: async () => ok(opened),
      openStudy: async () => ok(opened),
      closeStudy: async () => ok(null),
      removeStudy: async () => ok(null),
      copyOfStudy: async () => ok(new Uint8Array()),
      adoptStudy: async () => ok('northfield'),
      sampleFiles: async () => ok([]),
      openSample: async () => ok(opened),
      review: async () => ok({ tables: [], transcripts: [], refused: [], ignored: [] }),
      importReviewed: async () => ok({ ...kept, accounts: [], taken: [], asked: [] }),
      run: async () => ok(kept),
      undo: async () => fail('history.nothingToUndo'),
      redo: async () => fail('history.nothingToRedo'),
      history: async () => ok({ lines: [], total: 0 }),
      lookBack: async () => ok(opened),
      outcomes: async () => ok(sixSchools()),
      transcript: async () => ok({ text: '', turns: [] }),
      themes: async () => ok(themes),
      report: async () => ok(new Uint8Array()),
      check: async () => ok({ findings: [], whole: true }),
      cancel: async () => ok(null),
      ...workbench,
    },
    listen: (listener) => {
      tell.push(listener);
      return () => undefined;
    },
    chooseFiles: async () => [],
    otherWindows: null,
    isStorageSafe: async () => true,
    chooseFolder: async () => [],
    saveFile: async (name) => ({ place: name }),
    readSetting: () => null,
    writeSetting: () => undefined,
  };
}
