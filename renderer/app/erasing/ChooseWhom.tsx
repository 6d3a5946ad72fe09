import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DialogActions } from '#renderer/ui/Dialog.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Study } from '#shared/study/model.ts';
import { erasingWords } from '#shared/words/erasing.ts';
import type { ErasedPerson } from '#shared/workbench/erasureRecord.ts';
import { personOf, pupilIn, speakersOf, type Whom } from './whom.ts';

export interface ChooseWhomProps {
  readonly study: Study;
  readonly whom: Whom;
  readonly onChange: (whom: Whom) => void;
  readonly onLook: (person: ErasedPerson) => void;
  readonly onCancel: () => void;
}

/** A pupil's number, speakers, names: any of them. Strand shows what would go before anything does. */
export function ChooseWhom({ study, whom, onChange, onLook, onCancel }: ChooseWhomProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const pupil = pupilIn(study, whom.pupil);
  const tied = speakersOf(study).filter((speaker) => pupil !== null && speaker.pupil === pupil);
  const change = (part: Partial<Whom>) => {
    setProblem(null);
    onChange({ ...whom, ...part });
  };
  const look = () => {
    const person = personOf(study, whom);
    if (whom.pupil.trim() !== '' && pupil === null) setProblem(erasingWords.noSuchPupil(study.register.pupils));
    else if (person === null) setProblem(erasingWords.nobody);
    else onLook(person);
  };
  return (
    <>
      <p>{erasingWords.whom}</p>
      <TextField
        label="Pupil’s number"
        value={whom.pupil}
        placeholder="P0123"
        hint={tied.length > 0 ? erasingWords.speaksAs(tied) : erasingWords.pupilHint}
        error={problem}
        autoFocus
        onEnter={look}
        onChange={(next) => change({ pupil: next })}
      />
      <TextField
        label="Names, nicknames, places"
        lines="several"
        value={whom.names}
        hint={erasingWords.namesHint}
        onChange={(names) => change({ names })}
      />
      {study.documents.length === 0 ? null : (
        <Disclosure title="Speakers of transcripts">
          <ChooseSpeakers study={study} whom={whom} onChange={change} />
        </Disclosure>
      )}
      <DialogActions>
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button kind="primary" onPress={look}>
          See what would go
        </Button>
      </DialogActions>
    </>
  );
}

/** For somebody who is no pupil of a list: a mentor, a parent, a mentee whom nobody tied to a number. */
function ChooseSpeakers({
  study,
  whom,
  onChange,
}: Pick<ChooseWhomProps, 'study' | 'whom'> & { readonly onChange: (part: Partial<Whom>) => void }) {
  const [sought, setSought] = useState('');
  const all = speakersOf(study);
  const isChosen = (one: (typeof all)[number]) =>
    whom.speakers.some(({ document, label }) => document === one.document && label === one.label);
  const pupil = pupilIn(study, whom.pupil);
  /** Goes with the pupil anyhow. */
  const isTied = (one: (typeof all)[number]) => pupil !== null && one.pupil === pupil;
  const shown = all.filter((one) => isChosen(one) || `${one.label} ${one.title}`.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <div className="erasing-speakers">
      <TextField label="Find a speaker" value={sought} onChange={setSought} />
      <ul aria-label="Speakers of transcripts">
        {shown.map((one) => (
          <li key={`${one.document} ${one.label}`}>
            <Checkbox
              isChecked={isChosen(one) || isTied(one)}
              isDisabled={isTied(one)}
              onChange={(isChecked) => {
                const others = whom.speakers.filter(({ document, label }) => document !== one.document || label !== one.label);
                onChange({ speakers: isChecked ? [...others, { document: one.document, label: one.label }] : others });
              }}
            >
              <span>
                {one.label} <span className="quiet">in {one.title}</span>
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="quiet">Nobody is called that.</p> : null}
    </div>
  );
}
