import { buildThemes } from '#shared/coding/buildThemes.ts';
import { parseTranscript } from '#shared/coding/parseTranscript.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { commandById } from '#shared/commands/commands.ts';
import { failure } from '#shared/failure/failure.ts';
import { fail, ok, type Result } from '#shared/failure/result.ts';
import type { Host } from '#shared/host/host.ts';
import type { SchoolKey, Study, TranscriptDocument } from '#shared/study/model.ts';
import { type Patch, patched } from '#shared/study/patches.ts';
import type { Kept } from '#shared/workbench/workbench.ts';
import { absentWorkbench, ordinary } from '#test/support/absentWorkbench.ts';

const at = '2025-06-02T09:00:00.000Z';

/** A study of these transcripts, without a row of data. */
export function studyOfTranscripts(files: readonly (readonly string[])[]): {
  readonly study: Study;
  readonly transcripts: ReadonlyMap<string, TranscriptText>;
} {
  const schools: { key: SchoolKey; name: string; phase: 'secondary' }[] = [];
  const transcripts = new Map<string, TranscriptText>();
  const documents = files.map((lines, index): TranscriptDocument => {
    const parsed = parseTranscript(lines);
    const id = `document-${index + 1}`;
    transcripts.set(id, parsed.text);
    return {
      id,
      title: parsed.title ?? id,
      kind: parsed.kind,
      fileName: `${id}.txt`,
      originalHash: '',
      text: id,
      day: parsed.day,
      school: schoolKey(schools, parsed.schoolName),
      interpreted: parsed.interpreted,
      speakers: parsed.speakers.map(({ label, role, ref }) => ({
        label,
        pseudonym: label,
        role,
        school: null,
        pupil: ref === null ? null : 1 + (Number(ref) % 240),
      })),
      turnCount: parsed.text.turns.length,
      importedAt: at,
    };
  });
  const study: Study = {
    id: 'study',
    name: 'Northfield partnership',
    createdAt: at,
    settings: {
      window: { anchor: 'start', lengthDays: 84, leadInDays: 0, minimumSessions: 40 },
      comparison: 'none',
      audience: 'school',
    },
    schools,
    mentors: [],
    register: { pupils: 240, matchKeys: null },
    sources: [],
    documents,
    codes: [],
    excerpts: [],
    report: { title: '', author: '', quotes: [], positiveCase: null, negativeCase: null },
  };
  return { study, transcripts };
}

function schoolKey(schools: { key: SchoolKey; name: string; phase: 'secondary' }[], name: string | null): SchoolKey | null {
  if (name === null) return null;
  const known = schools.find((school) => school.name === name);
  if (known !== undefined) return known.key;
  schools.push({ key: schools.length + 1, name, phase: 'secondary' });
  return schools.length;
}

/** A host whose workbench keeps one study in memory and runs the real commands on it; it has no disk and no engine. */
export function memoryHost(begin: Study, transcripts: ReadonlyMap<string, TranscriptText>): Host {
  let study = begin;
  let ids = 0;
  const done: (readonly Patch[])[] = [];
  const settings = new Map<string, string>();
  const kept = (patches: readonly Patch[]): Result<Kept> => {
    study = patched(study, patches);
    return ok({ patches, keptAt: at, canUndo: done.length > 0, canRedo: false });
  };
  const opened = async () => ok({ ref: 'memory', study, keptAt: at, canUndo: false, canRedo: false, ...ordinary });
  return {
    edition: 'browser',
    threads: true,
    listen: () => () => undefined,
    chooseFiles: async () => [],
    otherWindows: null,
    isStorageSafe: async () => true,
    chooseFolder: async () => [],
    saveFile: async () => ({ place: null }),
    readSetting: (key) => settings.get(key) ?? null,
    writeSetting: (key, value) => void settings.set(key, value),
    workbench: {
      ...absentWorkbench(),
      studies: async () => ok([]),
      createStudy: opened,
      openStudy: opened,
      openSample: opened,
      closeStudy: async () => ok(null),
      removeStudy: async () => ok(null),
      history: async () => ok({ lines: [], total: 0 }),
      cancel: async () => ok(null),
      run: async (id, parameters) => {
        const context = {
          now: at,
          coder: 'me',
          past: null,
          newId: () => {
            ids += 1;
            return `id-${ids}`;
          },
        };
        const prepared = commandById(id)?.prepare(study, parameters, context) ?? { ok: false, failure: failure('command.unknown') };
        if (!prepared.ok) return prepared;
        done.push(prepared.value.inverse);
        return kept(prepared.value.patches);
      },
      undo: async () => {
        const last = done.pop();
        return last === undefined ? fail('history.nothingToUndo') : kept(last);
      },
      transcript: async (document) => {
        const found = transcripts.get(document);
        return found === undefined ? fail('study.damaged') : ok(found);
      },
      themes: async () => ok(buildThemes(study, transcripts)),
    },
  };
}
