import type { SpeakerRole, Study } from '#shared/study/model.ts';
import { schoolHeading } from '#shared/words/coding.ts';
import { roleHeading } from '#shared/words/roles.ts';
import { codesOf } from './excerpts.ts';
import type { ThemeMatrix } from './themes.ts';
import { schoolNumber, type VoicedExcerpt } from './voices.ts';

/** Always shown, so that a silence can be seen. */
const expectedRoles: readonly SpeakerRole[] = ['mentee', 'mentor', 'coordinator'];
/** Shown where somebody with that role speaks, or an excerpt is theirs. */
const furtherRoles: readonly SpeakerRole[] = ['teacher', 'parent', 'interpreter', 'unknown', 'interviewer'];

/** Themes by who said it. The interviewer's column, last, is there only where interviewers' words were coded. */
export function byRole(study: Study, voices: readonly VoicedExcerpt[]): ThemeMatrix {
  const spoken = new Set(study.documents.flatMap((document) => document.speakers.map((speaker) => speaker.role)));
  const coded = new Set(voices.map((voice) => voice.role));
  const further = furtherRoles.filter((role) => coded.has(role) || (spoken.has(role) && (role === 'teacher' || role === 'parent')));
  const columns = [...expectedRoles, ...further].map((role) => ({
    key: role,
    label: columnLabel(role),
  }));
  return matrixOf(study, 'role', columns, voices, (voice) => voice.role);
}

function columnLabel(role: SpeakerRole): string {
  if (role === 'interviewer') return 'Interviewers (not counted)';
  return role === 'interpreter' ? 'Through an interpreter' : roleHeading(role);
}

/** Themes by where it was said: every school of the study that has a voice in any transcript, and the rest where a school is not known. */
export function bySchool(study: Study, voices: readonly VoicedExcerpt[]): ThemeMatrix {
  const present = new Set<number | null>(
    study.documents.flatMap((document) => [document.school, ...document.speakers.map((speaker) => speaker.school)]),
  );
  const columns = study.schools
    .filter((school) => present.has(school.key))
    .map((school) => ({ key: String(school.key), label: schoolHeading(schoolNumber(study, school.key)) }));
  const known = new Set(columns.map((column) => column.key));
  const columnOf = (voice: VoicedExcerpt): string => (known.has(String(voice.school)) ? String(voice.school) : 'unknown');
  const loose = voices.some((voice) => columnOf(voice) === 'unknown');
  return matrixOf(study, 'school', loose ? [...columns, { key: 'unknown', label: schoolHeading(null) }] : columns, voices, columnOf);
}

function matrixOf(
  study: Study,
  by: ThemeMatrix['by'],
  columns: ThemeMatrix['columns'],
  voices: readonly VoicedExcerpt[],
  columnOf: (voice: VoicedExcerpt) => string,
): ThemeMatrix {
  const cells = study.codes.map(() => columns.map(() => ({ excerpts: 0, people: new Set<string>(), documents: new Set<string>() })));
  const rowOf = new Map(study.codes.map((code, index) => [code.id, index]));
  const placeOf = new Map(columns.map((column, index) => [column.key, index]));
  for (const voice of voices) {
    for (const code of codesOf(voice.excerpt)) {
      const cell = cells[rowOf.get(code) ?? -1]?.[placeOf.get(columnOf(voice)) ?? -1];
      if (cell === undefined) continue;
      cell.excerpts += 1;
      cell.people.add(voice.person);
      cell.documents.add(voice.document.id);
    }
  }
  return {
    by,
    rows: study.codes.map(({ id, name, colour }) => ({ code: id, name, colour })),
    columns,
    cells: cells.map((row) =>
      row.map(({ excerpts, people, documents }) => ({ excerpts, speakers: people.size, documents: documents.size })),
    ),
  };
}
