import { type Appearance, chooseAppearance } from '#renderer/state/appearance.ts';
import { canChange } from '#renderer/state/canChange.ts';
import { recentStudies } from '#renderer/state/remembered.ts';
import { goTo, rooms } from '#renderer/state/route.ts';
import type { StrandState } from '#renderer/state/strandState.ts';
import { byName } from '#renderer/ui/byName.ts';
import type { IconName } from '#renderer/ui/Icon.tsx';
import { archivingWords } from '#shared/words/archiving.ts';
import { erasingWords } from '#shared/words/erasing.ts';
import { appearanceWords, roomWords } from '#shared/words/interface.ts';
import { measureName } from '#shared/words/measures.ts';
import type { ReportFormat } from '#shared/workbench/workbench.ts';
import { protectingActions } from './protecting/protectingActions.ts';

interface PaletteAction {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly keys?: string;
  readonly perform: () => void | Promise<void>;
}

export interface PaletteGroup {
  readonly name: string;
  readonly actions: readonly PaletteAction[];
}

const windowWeeks = [6, 8, 12, 16, 20, 26];
const appearances: readonly Appearance[] = ['system', 'light', 'dark'];

/** What can be gone to and done just now. */
export function paletteActions(strand: StrandState, openHistory: () => void): readonly PaletteGroup[] {
  return [
    { name: 'Go to', actions: [...roomActions(), ...measureActions(strand)] },
    { name: 'Do', actions: [...studyActions(strand, openHistory), ...settingActions(strand)] },
    { name: 'Transcripts', actions: documentActions(strand) },
    { name: 'Studies', actions: recentActions(strand) },
    { name: 'This window', actions: windowActions(strand) },
  ].filter((group) => group.actions.length > 0);
}

function roomActions(): readonly PaletteAction[] {
  return rooms.map((room) => ({ id: `room.${room}`, name: roomWords[room].name, icon: room, perform: () => goTo(room) }));
}

function measureActions({ outcomes }: StrandState): readonly PaletteAction[] {
  return (outcomes.value?.findings ?? []).map(({ measure }) => ({
    id: `measure.${measure}`,
    name: `Outcomes: ${measureName(measure)}`,
    icon: 'outcomes',
    perform: () => goTo('outcomes', measure),
  }));
}

function documentActions({ study }: StrandState): readonly PaletteAction[] {
  const inOrder = (study?.documents ?? []).toSorted((a, b) => byName(a.title, b.title));
  return inOrder.map(({ id, title }) => ({
    id: `document.${id}`,
    name: title,
    icon: 'interviews',
    perform: () => goTo('interviews', id),
  }));
}

/** The studies that were worked on last; the open one is not offered. */
function recentActions({ host, shelf, opened, openStudy }: StrandState): readonly PaletteAction[] {
  const others = recentStudies(host, shelf.value ?? []).filter(({ ref }) => ref !== opened?.ref);
  return others.slice(0, 5).map(({ ref, name }) => ({
    id: `open.${ref}`,
    name: `Open ${name}`,
    icon: 'folder',
    perform: async () => ((await openStudy(ref)) ? goTo('outcomes') : undefined),
  }));
}

function studyActions(strand: StrandState, openHistory: () => void): readonly PaletteAction[] {
  const { opened, undo, redo, host, reviewFiles, saveReport, saveCopy, closeStudy, askToArchive, showBackups, askToErase } = strand;
  const bringIn = (choose: () => ReturnType<typeof host.chooseFolder>) => async () => {
    goTo('data');
    await reviewFiles(await choose());
  };
  const save = (format: ReportFormat) => () => {
    goTo('report');
    void saveReport(format);
  };
  const bringing: readonly PaletteAction[] = [
    { id: 'files', name: 'Bring in files', icon: 'file', perform: bringIn(() => host.chooseFiles([], true)) },
    { id: 'folder', name: 'Bring in a folder', icon: 'folder', perform: bringIn(() => host.chooseFolder()) },
  ];
  const protecting = protectingActions(strand).map(
    ({ id, full, choose }): PaletteAction => ({ id, name: full, icon: 'lock', perform: choose }),
  );
  const erase: PaletteAction = { id: 'erase', name: erasingWords.title, icon: 'erase', perform: askToErase };
  const actions: PaletteAction[] = [
    ...(canChange(strand) ? bringing : []),
    { id: 'docx', name: 'Save the report for Word', icon: 'report', perform: save('docx') },
    { id: 'html', name: 'Save the report as a web page', icon: 'report', perform: save('html') },
    { id: 'history', name: 'Show the history', icon: 'history', perform: openHistory },
    { id: 'copy', name: 'Save a copy of the study to disk', icon: 'export', perform: () => void saveCopy() },
    { id: 'archive', name: archivingWords.button, icon: 'archive', perform: askToArchive },
    { id: 'backups', name: 'Show the backups', icon: 'backups', perform: () => showBackups() },
    ...(canChange(strand) ? [...protecting, erase] : []),
    { id: 'close', name: 'Go to the other studies', icon: 'back', perform: () => void closeStudy() },
  ];
  if (opened?.past) {
    actions.unshift(
      { id: 'now', name: 'Back to now', icon: 'forth', keys: 'Esc', perform: () => void strand.lookBack(null) },
      { id: 'restore', name: 'Restore the study as it was', icon: 'history', perform: () => void strand.restore() },
    );
  }
  if (opened?.canRedo) actions.unshift({ id: 'redo', name: 'Redo', icon: 'redo', keys: 'Ctrl Shift Z', perform: () => void redo() });
  if (opened?.canUndo) actions.unshift({ id: 'undo', name: 'Undo', icon: 'undo', keys: 'Ctrl Z', perform: () => void undo() });
  return actions;
}

function settingActions(strand: StrandState): readonly PaletteAction[] {
  const { study, run } = strand;
  if (study === null || !canChange(strand) || study.sources.length === 0) return [];
  const { window, comparison } = study.settings;
  const beside = comparison === 'none';
  return [
    {
      id: 'comparison',
      name: beside ? 'Show pupils who were not mentored beside' : 'Show mentored pupils only',
      icon: 'delivery',
      perform: () => void run('settings.comparison', { comparison: beside ? 'register' : 'none' }),
    },
    ...windowWeeks
      .filter((weeks) => weeks * 7 !== window.lengthDays)
      .map(
        (weeks): PaletteAction => ({
          id: `weeks.${weeks}`,
          name: `Set the window to ${weeks} weeks`,
          icon: 'outcomes',
          perform: () => void run('settings.window', { window: { lengthDays: weeks * 7 } }),
        }),
      ),
  ];
}

function windowActions({ host }: StrandState): readonly PaletteAction[] {
  return appearances.map((name) => ({
    id: `appearance.${name}`,
    name: `Appearance: ${appearanceWords[name].toLowerCase()}`,
    icon: name,
    perform: () => chooseAppearance(host, name),
  }));
}
