import { useState } from 'react';
import { useCanChange } from '#renderer/state/canChange.ts';
import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Badge } from '#renderer/ui/Card.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { School } from '#shared/study/model.ts';
import type { CodeColumn, CodeSet, StudyCodeRow } from '#shared/tables/codeSets/codeSet.ts';
import { codeSetById, codeSets } from '#shared/tables/codeSets/registry.ts';
import { studyRows } from '#shared/tables/codeSets/studyCodes.ts';
import { codeColumnName, codePageWords, codeSetName, codeSetNote, codeValueName } from '#shared/words/codeSets.ts';
import { CodeRowDialog } from './CodeRowDialog.tsx';
import './data.css';

/** The lists that Strand counts by, as this study has them: looked through, changed, added to, taken back. */
export function CodesPage({ place }: { readonly place: string | undefined }) {
  const { study, run } = useStrand(({ study, run }) => ({ study, run }));
  const isChangeable = useCanChange();
  const [looked, setLooked] = useState('');
  const [edited, setEdited] = useState<StudyCodeRow | 'new' | null>(null);
  const [first] = codeSets;
  const set = codeSetById(place ?? '') ?? first;
  if (study === null || set === undefined) return null;
  const rows = studyRows(set, study);
  const own = rows.filter(({ change }) => change !== 'shipped').length;
  const said = (column: CodeColumn, row: StudyCodeRow): string => cellWords(column, row.values[column.id] ?? '', study.schools);
  const wanted = looked.trim().toLowerCase();
  const found = rows.filter((row) => wanted === '' || set.columns.some((column) => said(column, row).toLowerCase().includes(wanted)));
  return (
    <Page
      title={codePageWords.title}
      subtitle={codePageWords.subtitle}
      actions={
        isChangeable ? (
          <>
            <Button onPress={() => setEdited('new')}>Add a row</Button>
            <Button isDisabled={own === 0} onPress={() => void run('codes.reset', { set: set.id, row: null })}>
              Take all changes back
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="codes-head">
        <Select
          label="List"
          value={set.id}
          options={codeSets.map(({ id }) => ({ id, name: codeSetName(id) }))}
          onChange={(id) => {
            setLooked('');
            location.hash = routeTo('data', 'codes', id);
          }}
        />
        <TextField label="Find in it" value={looked} onChange={setLooked} placeholder="A code, a word, a date" />
      </div>
      <p className="section-note">{codeSetNote(set.id)}</p>
      {found.length === 0 ? (
        <p className="quiet">Nothing in this list has “{looked}” in it.</p>
      ) : (
        <Table
          caption={codeSetName(set.id)}
          rows={found}
          rowKey={({ id }) => id}
          height={520}
          columns={columnsOf(set, said, isChangeable ? setEdited : null, (row) => void run('codes.reset', { set: set.id, row: row.id }))}
        />
      )}
      {edited === null ? null : (
        <CodeRowDialog
          key={edited === 'new' ? 'new' : edited.id}
          set={set}
          row={edited === 'new' ? null : edited}
          schools={study.schools}
          onClose={() => setEdited(null)}
          onKeep={(row, values) => run('codes.set', { set: set.id, row, values })}
        />
      )}
    </Page>
  );
}

function columnsOf(
  set: CodeSet,
  said: (column: CodeColumn, row: StudyCodeRow) => string,
  edit: ((row: StudyCodeRow) => void) | null,
  takeBack: (row: StudyCodeRow) => void,
): readonly TableColumn<StudyCodeRow>[] {
  const state = (row: StudyCodeRow): string =>
    row.change === 'shipped' ? (row.confirmed ? '' : codePageWords.toConfirm) : codePageWords[row.change];
  const shown = (column: CodeColumn): TableColumn<StudyCodeRow> => ({
    id: column.id,
    header: codeColumnName(column.id),
    kind:
      column.kind === 'number' ? 'number' : (column.kind === 'text' || column.kind === 'bands') && column.isKey !== true ? 'wrap' : 'text',
    cell: (row) => said(column, row),
    sortBy: (row) => (column.kind === 'number' ? Number(row.values[column.id]) : (row.values[column.id] ?? '')),
  });
  return [
    ...set.columns.filter(({ isKey }) => isKey === true).map(shown),
    {
      id: 'state',
      header: 'State',
      cell: (row) => (state(row) === '' ? '' : <Badge tone={row.change === 'shipped' ? 'warning' : 'accent'}>{state(row)}</Badge>),
      sortBy: state,
    },
    ...set.columns.filter(({ isKey }) => isKey !== true).map(shown),
    ...(edit === null
      ? []
      : [
          {
            id: 'edit',
            header: 'Change',
            kind: 'actions' as const,
            cell: (row: StudyCodeRow) => (
              <span className="row">
                <Button kind="link" onPress={() => edit(row)}>
                  Change<span className="visually-hidden"> {row.id}</span>
                </Button>
                {row.change === 'shipped' ? null : (
                  <Button kind="link" onPress={() => takeBack(row)}>
                    Take back<span className="visually-hidden"> {row.id}</span>
                  </Button>
                )}
              </span>
            ),
          },
        ]),
  ];
}

function cellWords(column: CodeColumn, value: string, schools: readonly School[]): string {
  if (column.id === 'school') return schools.find(({ key }) => String(key) === value)?.name ?? codeValueName('school', value);
  if (column.kind === 'flag') return value === 'yes' ? 'yes' : '';
  return codeValueName(column.id, value);
}
