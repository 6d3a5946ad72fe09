import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { School } from '#shared/study/model.ts';
import { type CodeColumn, type CodeSet, fitsColumn, rowIdOf, type StudyCodeRow } from '#shared/tables/codeSets/codeSet.ts';
import { codeColumnName, codeSetName, codeValueName, rowName } from '#shared/words/codeSets.ts';

export interface CodeRowDialogProps {
  readonly set: CodeSet;
  /** Null = a new one. */
  readonly row: StudyCodeRow | null;
  readonly schools: readonly School[];
  readonly onClose: () => void;
  /** Whether it was kept. */
  readonly onKeep: (row: string, values: Readonly<Record<string, string>>) => Promise<unknown>;
}

const hints: Readonly<Record<CodeColumn['kind'], string>> = {
  text: '',
  choice: '',
  flag: '',
  day: 'Year, month, day: 2024-09-02. Empty = open.',
  number: 'A whole number.',
  items: 'Numbers of items: 3,8. Empty = none.',
  range: 'Lowest and highest answer: 1 to 5.',
  rule: 'All items, 80 % of the items, or 3 of the 5 items; add “, rounded” where scores are whole numbers.',
  bands: 'Names and scores, parted by commas: low 10-24, not low 25-40. Empty = none.',
};

/** One row of a list, cell by cell. What it is called stays; everything else can be put otherwise for this study. */
export function CodeRowDialog({ set, row, schools, onClose, onKeep }: CodeRowDialogProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>(row?.values ?? {});
  const change = (id: string, value: string) => setValues({ ...values, [id]: value });
  const columns = row === null ? set.columns : set.columns.filter(({ isKey }) => isKey !== true);
  const wrong = columns.filter((column) => !fitsColumn(column, values[column.id] ?? ''));
  const isSame = (id: string): boolean => (values[id] ?? '') === (row?.values[id] ?? '');
  // What was to be confirmed is confirmed by being kept as it is. Items reversed are left out: there a file may have said otherwise.
  const confirms = row !== null && !row.confirmed && columns.every(({ id }) => isSame(id));
  const keep = async () => {
    const given = columns
      .filter(({ id, kind }) => (confirms ? kind !== 'items' : !isSame(id)))
      .map(({ id }): [string, string] => [id, values[id] ?? '']);
    if (given.length > 0) await onKeep(row?.id ?? rowIdOf(set, values), Object.fromEntries(given));
    onClose();
  };
  return (
    <Dialog title={row === null ? `Add to ${codeSetName(set.id).toLowerCase()}` : `Change ${rowName(row.id)}`} isOpen onClose={onClose}>
      <div className="stack">
        {columns.map((column) => (
          <CodeField
            key={column.id}
            column={column}
            value={values[column.id] ?? ''}
            schools={schools}
            onChange={(value) => change(column.id, value)}
          />
        ))}
      </div>
      <DialogActions>
        <Button kind="quiet" onPress={onClose}>
          Leave it
        </Button>
        <Button kind="primary" isDisabled={wrong.length > 0} onPress={() => void keep()}>
          {confirms ? 'It is right' : 'Keep'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface CodeFieldProps {
  readonly column: CodeColumn;
  readonly value: string;
  readonly schools: readonly School[];
  readonly onChange: (value: string) => void;
}

function CodeField({ column, value, schools, onChange }: CodeFieldProps) {
  const label = codeColumnName(column.id);
  if (column.id === 'school') {
    const options = [{ id: 'every', name: 'every school' }, ...schools.map(({ key, name }) => ({ id: String(key), name }))];
    return <Select label={label} value={value === '' ? null : value} placeholder="Choose one" options={options} onChange={onChange} />;
  }
  if (column.kind === 'choice' || column.kind === 'flag') {
    const ids = column.kind === 'flag' ? ['yes', 'no'] : (column.options ?? []);
    const options = ids.map((id) => ({ id, name: codeValueName(column.id, id) }));
    return <Select label={label} value={value === '' ? null : value} placeholder="Choose one" options={options} onChange={onChange} />;
  }
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      hint={hints[column.kind]}
      error={value === '' || fitsColumn(column, value) ? null : `That does not fit. ${hints[column.kind]}`}
    />
  );
}
