import { useState } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { freeColour } from '#shared/coding/freeColour.ts';
import type { Code, Study } from '#shared/study/model.ts';
import { Swatch } from '../Swatch.tsx';

export interface ThemeDialogProps {
  readonly study: Study;
  /** The theme to change; null makes a new one. */
  readonly code: Code | null;
  readonly onClose: () => void;
}

const colourNames = ['red', 'teal', 'violet', 'ochre', 'blue', 'pink', 'green', 'orange', 'cyan', 'magenta', 'olive', 'indigo'];

/** A theme's name, the sentence that says what belongs to it, and its colour. */
export function ThemeDialog({ study, code, onClose }: ThemeDialogProps) {
  const run = useStrand((strand) => strand.run);
  const [name, setName] = useState(code?.name ?? '');
  const [description, setDescription] = useState(code?.description ?? '');
  const [colour, setColour] = useState(code?.colour ?? freeColour(study.codes));
  const [error, setError] = useState<string | null>(null);

  const keep = async (): Promise<void> => {
    const wanted = name.trim();
    const taken = study.codes.some((other) => other.id !== code?.id && other.name.trim().toLowerCase() === wanted.toLowerCase());
    if (wanted === '') setError('Give the theme a name.');
    else if (taken) setError('Another theme is called that.');
    else {
      const kept =
        code === null
          ? await run('code.add', { name: wanted, description: description.trim(), colour, parent: null })
          : await run('code.edit', { code: code.id, name: wanted, description: description.trim(), colour });
      if (kept.ok) onClose();
    }
  };

  return (
    <Dialog title={code === null ? 'A new theme' : 'Change the theme'} isOpen onClose={onClose}>
      <TextField label="Name" value={name} onChange={setName} error={error} autoFocus onEnter={() => void keep()} />
      <TextField
        label="What belongs to it"
        hint="One sentence that lets two readers mark the same passages."
        lines="several"
        value={description}
        onChange={setDescription}
      />
      <fieldset className="colours">
        <legend className="field-label">Colour</legend>
        {colourNames.map((label, index) => (
          <label key={label} className="colour" title={label}>
            <input
              type="radio"
              className="visually-hidden"
              name="colour"
              aria-label={label}
              checked={colour === index}
              onChange={() => setColour(index)}
            />
            <Swatch colour={index} />
          </label>
        ))}
      </fieldset>
      <DialogActions>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button kind="primary" onPress={() => void keep()}>
          {code === null ? 'Add the theme' : 'Keep the change'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
