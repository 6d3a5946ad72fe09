import { useState } from 'react';
import { useCanChange } from '#renderer/state/canChange.ts';
import { fileNameOf } from '#renderer/state/fileNameOf.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { byName } from '#renderer/ui/byName.ts';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Page, Section } from '#renderer/ui/Page.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import type { Source } from '#shared/study/model.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { countOf } from '#shared/words/plural.ts';
import { tableName } from '#shared/words/tables.ts';
import { AccountDetail } from './AccountDetail.tsx';
import { BringIn } from './BringIn.tsx';
import { SaveAccount } from './SaveAccount.tsx';

/** Every table that was brought in, with its account; the way to bring in more. */
export function SourcesPage() {
  const { study, run } = useStrand(({ study, run }) => ({ study, run }));
  const isChangeable = useCanChange();
  const [shown, setShown] = useState<Source | null>(null);
  const [leaving, setLeaving] = useState<Source | null>(null);
  if (study === null) return null;
  const { sources, documents } = study;
  if (sources.length === 0 && documents.length === 0) {
    return (
      <Page
        title="Bring in what the schools export"
        subtitle="Strand recognises each file, says what it understood, and asks where it cannot know."
      >
        <BringIn isFirst />
      </Page>
    );
  }
  const rows = sources.reduce((sum, source) => sum + source.account.rowsImported, 0);
  const columns: readonly TableColumn<Source>[] = [
    { id: 'file', header: 'File', cell: (source) => source.fileName, sortBy: (source) => source.fileName },
    {
      id: 'table',
      header: 'Read as',
      cell: (source) => tableName(source.recipe.shape),
      sortBy: (source) => tableName(source.recipe.shape),
    },
    { id: 'sheet', header: 'Sheet', cell: (source) => (source.tableName === source.fileName ? '' : source.tableName) },
    {
      id: 'in',
      header: 'Rows in the file',
      kind: 'number',
      cell: (source) => formatNumber(source.account.rowsInFile, 0),
      sortBy: (source) => source.account.rowsInFile,
    },
    {
      id: 'imported',
      header: 'Imported',
      kind: 'number',
      cell: (source) => formatNumber(source.account.rowsImported, 0),
      sortBy: (source) => source.account.rowsImported,
    },
    { id: 'aside', header: 'Set aside', kind: 'number', cell: (source) => formatNumber(setAside(source), 0), sortBy: setAside },
    {
      id: 'account',
      header: 'Account',
      kind: 'actions',
      cell: (source) => (
        <span className="row">
          <Button kind="link" onPress={() => setShown(source)}>
            Show<span className="visually-hidden"> the account of {source.fileName}</span>
          </Button>
          <IconButton
            icon="close"
            label={`Take ${source.fileName} out of the study`}
            isDisabled={!isChangeable}
            onPress={() => setLeaving(source)}
          />
        </span>
      ),
    },
  ];
  return (
    <Page
      title={`${countOf(sources.length, 'table')} and ${countOf(documents.length, 'transcript')} brought in; every row is accounted for`}
      subtitle={`${formatNumber(rows, 0)} rows imported. ${countOf(study.register.pupils, 'pupil')} by number, ${countOf(study.schools.length, 'school')}, ${countOf(study.mentors.length, 'mentor')}. The names of listed pupils were replaced when the files were read.`}
    >
      <BringIn isFirst={false} />
      <Section title="Tables">
        <Table
          caption="Tables brought in"
          columns={columns}
          rows={sources.toSorted((a, b) => byName(a.fileName, b.fileName))}
          rowKey={(source) => source.id}
          height={520}
        />
        {sources.length === 0 ? null : <SaveAccount source={null} name={`${fileNameOf(study.name)} accounts`} />}
      </Section>
      {documents.length === 0 ? null : (
        <Section title="Transcripts">
          <Table
            caption="Transcripts brought in"
            rows={documents.toSorted((a, b) => byName(a.fileName, b.fileName))}
            rowKey={(document) => document.id}
            columns={[
              {
                id: 'title',
                header: 'Transcript',
                cell: (document) => <a href={`#/interviews/${document.id}`}>{document.title}</a>,
                sortBy: (document) => document.title,
              },
              { id: 'file', header: 'File', cell: (document) => document.fileName },
              {
                id: 'turns',
                header: 'Turns',
                kind: 'number',
                cell: (document) => formatNumber(document.turnCount, 0),
                sortBy: (document) => document.turnCount,
              },
              { id: 'speakers', header: 'Speakers', kind: 'number', cell: (document) => formatNumber(document.speakers.length, 0) },
              { id: 'interpreted', header: 'Interpreter', cell: (document) => (document.interpreted ? 'yes' : '') },
            ]}
          />
        </Section>
      )}
      <Dialog title={`Account of ${shown?.fileName ?? ''}`} shape="wide" isOpen={shown !== null} onClose={() => setShown(null)}>
        {shown === null ? null : (
          <div className="stack">
            <AccountDetail source={shown} />
            <SaveAccount source={shown.id} name={`Account of ${fileNameOf(shown.fileName)}`} />
          </div>
        )}
      </Dialog>
      <Dialog title={`Take ${leaving?.fileName ?? ''} out?`} isOpen={leaving !== null} onClose={() => setLeaving(null)}>
        <p>Its rows leave the study and the outcomes are counted again. Undo brings it back.</p>
        <DialogActions>
          <Button kind="quiet" onPress={() => setLeaving(null)}>
            Keep it
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              if (leaving !== null) void run('source.remove', { source: leaving.id });
              setLeaving(null);
            }}
          >
            Take it out
          </Button>
        </DialogActions>
      </Dialog>
    </Page>
  );
}

function setAside(source: Source): number {
  return source.account.rowsInFile - source.account.rowsImported;
}
