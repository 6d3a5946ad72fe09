import type { Command } from '#shared/study/command.ts';
import { addCode } from './addCode.ts';
import { addStarterCodes } from './addStarterCodes.ts';
import { chooseCase } from './chooseCase.ts';
import { chooseQuote } from './chooseQuote.ts';
import { codeExcerpt } from './codeExcerpt.ts';
import { describeReport } from './describeReport.ts';
import { editCode } from './editCode.ts';
import { importSources } from './importSources.ts';
import { removeCode } from './removeCode.ts';
import { removeSource } from './removeSource.ts';
import { renameStudy } from './renameStudy.ts';
import { resetCodes } from './resetCodes.ts';
import { restoreStudy } from './restoreStudy.ts';
import { setAudience } from './setAudience.ts';
import { setCode } from './setCode.ts';
import { setComparison } from './setComparison.ts';
import { setPrimary } from './setPrimary.ts';
import { setWindow } from './setWindow.ts';
import { throwKeyAway } from './throwKeyAway.ts';
import { tieSpeaker } from './tieSpeaker.ts';
import { uncodeExcerpt } from './uncodeExcerpt.ts';
import { writeMemo } from './writeMemo.ts';

/** Everything a person can do to a study. A new command is one file and one line here. */
export const commands: readonly Command[] = [
  renameStudy,
  restoreStudy,
  setWindow,
  setComparison,
  setPrimary,
  setAudience,
  importSources,
  removeSource,
  setCode,
  resetCodes,
  throwKeyAway,
  addCode,
  editCode,
  removeCode,
  addStarterCodes,
  codeExcerpt,
  uncodeExcerpt,
  writeMemo,
  tieSpeaker,
  describeReport,
  chooseQuote,
  chooseCase,
];

export function commandById(id: string): Command | undefined {
  return commands.find((command) => command.id === id);
}
