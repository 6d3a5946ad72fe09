import { writeTranscript } from '#shared/coding/storedTranscript.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { TranscriptDocument } from '#shared/study/model.ts';
import type { Admission } from './admission.ts';
import type { ImportContext, ReadFile } from './context.ts';
import { sha256 } from './hash.ts';
import { withoutListedNames } from './listedNames.ts';

/** A transcript ready to be kept: its text as a blob, its speakers tied to pupils by the number the header gives, to schools by name. */
export async function prepareDocument(
  file: Extract<ReadFile, { kind: 'transcript' }>,
  admission: Admission,
  context: ImportContext,
): Promise<{
  readonly document: TranscriptDocument;
  readonly text: Uint8Array;
  readonly transcript: TranscriptText;
  /** How often a listed pupil's full name was replaced by a number. */
  readonly namesReplaced: number;
}> {
  const { path, hash } = file;
  const { parsed, replaced, pupilOf } = await withoutListedNames(file.parsed, (names) => admission.pupilsNamed(names));
  const text = writeTranscript(parsed.text);
  const school = parsed.schoolName === null ? null : admission.schools.findOrAdd(parsed.schoolName);
  const speakers: TranscriptDocument['speakers'][number][] = [];
  for (const { label, role, ref, schoolName } of parsed.speakers) {
    const named = schoolName ?? parsed.schoolName ?? '';
    const own = schoolName === null ? school : (admission.schools.find(schoolName) ?? school);
    const pupil = ref === null ? (pupilOf.get(label) ?? null) : await admission.pupilByNumber(ref, named);
    const placeless = role === 'interviewer' || role === 'interpreter';
    speakers.push({ label, pseudonym: label, role, school: placeless ? null : own, pupil });
  }
  const document: TranscriptDocument = {
    id: context.newId(),
    title: parsed.title ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''),
    kind: parsed.kind,
    fileName: path,
    originalHash: hash,
    text: await sha256(text),
    day: parsed.day,
    school,
    interpreted: parsed.interpreted,
    speakers,
    turnCount: parsed.text.turns.filter((turn) => turn.speaker !== '').length,
    importedAt: context.now,
  };
  return { document, text, transcript: parsed.text, namesReplaced: replaced };
}
