import { useEffect, useState } from 'react';
import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { useTyped } from '#renderer/state/useTyped.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import { schoolNumber } from '#shared/coding/voices.ts';
import type { Speaker, SpeakerRole, Study, TranscriptDocument } from '#shared/study/model.ts';
import { pupilName } from '#shared/words/interface.ts';
import { roleLabel } from '#shared/words/roles.ts';

export interface SpeakerPanelProps {
  readonly study: Study;
  readonly document: TranscriptDocument;
  readonly transcript: TranscriptText;
}

const roles: readonly SpeakerRole[] = ['mentee', 'mentor', 'coordinator', 'teacher', 'parent', 'interviewer', 'interpreter', 'unknown'];

/** Who the names in this transcript are: their role, their school and, for a mentee, their number, which ties words to outcomes. */
export function SpeakerPanel({ study, document, transcript }: SpeakerPanelProps) {
  if (document.speakers.length === 0) {
    return (
      <p className="quiet">
        Nobody is named in this transcript. Put a name and a colon before each turn in the file, and bring it in again.
      </p>
    );
  }
  return (
    <ul className="speakers">
      {document.speakers.map((speaker) => (
        <SpeakerForm
          key={speaker.label}
          study={study}
          document={document}
          speaker={speaker}
          turns={transcript.turns.filter((turn) => turn.speaker === speaker.label).length}
        />
      ))}
    </ul>
  );
}

interface SpeakerFormProps {
  readonly study: Study;
  readonly document: TranscriptDocument;
  readonly speaker: Speaker;
  readonly turns: number;
}

function SpeakerForm({ study, document, speaker, turns }: SpeakerFormProps) {
  const { run, type } = useStrand(({ run, type }) => ({ run, type }));
  const isChangeable = useCanChange();
  const whom = { document: document.id, label: speaker.label };
  const tie = (change: Partial<Speaker>): void => void run('speaker.tie', { ...whom, ...change });
  const pseudonym = useTyped(speaker.pseudonym, {
    keep: (typed) => type('speaker.tie', { ...whom, pseudonym: typed }),
    tidy: (typed) => typed.trim(),
    isGood: (typed) => typed !== '',
  });
  const schools = study.schools.map(({ key, name }) => ({ id: String(key), name: `${schoolNumber(study, key)}. ${name}` }));
  return (
    <li className="speaker">
      <h2 className="speaker-name">
        {speaker.label} <span className="quiet">{turns === 1 ? '1 turn' : `${turns} turns`}</span>
      </h2>
      <div className="speaker-fields">
        <TextField {...pseudonym} label="Called in quotes" isReadOnly={!isChangeable} />
        <Select
          label="Role"
          isDisabled={!isChangeable}
          value={speaker.role}
          options={roles.map((role) => ({ id: role, name: roleLabel(role) }))}
          onChange={(role) => tie({ role, ...(role === 'mentee' ? {} : { pupil: null }) })}
        />
        <div className="speaker-wide">
          <Select
            label="School"
            isDisabled={!isChangeable}
            value={String(speaker.school ?? 'none')}
            options={[{ id: 'none', name: asDocument(study, document) }, ...schools]}
            onChange={(school) => tie({ school: school === 'none' ? null : Number(school) })}
          />
        </div>
        {speaker.role === 'mentee' ? <PupilNumber study={study} speaker={speaker} onKeep={(pupil) => tie({ pupil })} /> : null}
      </div>
    </li>
  );
}

function PupilNumber({
  study,
  speaker,
  onKeep,
}: {
  readonly study: Study;
  readonly speaker: Speaker;
  readonly onKeep: (pupil: number | null) => void;
}) {
  const isChangeable = useCanChange();
  const shown = speaker.pupil === null ? '' : pupilName(speaker.pupil);
  const [typed, setTyped] = useState(shown);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => setTyped(shown), [shown]);
  const keep = (): void => {
    const digits = /^\s*p?\s*0*(\d+)\s*$/iu.exec(typed)?.[1];
    const pupil = digits === undefined ? null : Number(digits);
    if (typed.trim() !== '' && (pupil === null || pupil < 1 || pupil > study.register.pupils)) {
      setError(
        study.register.pupils === 0
          ? 'There are no pupils in the study yet.'
          : `A number from P0001 to ${pupilName(study.register.pupils)}.`,
      );
      return;
    }
    setError(null);
    if (pupil !== speaker.pupil) onKeep(pupil);
  };
  return (
    <TextField
      label="Pupil number"
      value={typed}
      onChange={setTyped}
      onLeave={keep}
      onEnter={keep}
      error={error}
      placeholder="P0123"
      isReadOnly={!isChangeable}
    />
  );
}

/** A speaker without a school of their own has the transcript's. */
function asDocument(study: Study, document: TranscriptDocument): string {
  const school = study.schools.find(({ key }) => key === document.school);
  return school === undefined ? 'Not known' : `As the transcript: ${schoolNumber(study, school.key)}. ${school.name}`;
}
