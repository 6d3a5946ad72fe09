import { useState } from 'react';
import { dayAndTimeInName } from '#renderer/app/clock.ts';
import type { ShownBackups } from '#renderer/state/backups.ts';
import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Callout } from '#renderer/ui/Callout.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import type { Failure } from '#shared/failure/failure.ts';
import { backupWords } from '#shared/words/backups.ts';
import { describeFailure } from '#shared/words/failures.ts';
import type { BackupListing } from '#shared/workbench/workbench.ts';
import { BackupList } from './BackupList.tsx';
import './backups.css';

/** The copies that Strand made of a study, each of which opens as a study of its own. */
export function BackupsDialog({ shown: { of, list } }: { readonly shown: ShownBackups }) {
  const { putBackupsAway, openBackup, backupFailure, readOnly } = useStrand(({ putBackupsAway, openBackup, backupFailure, opened }) => ({
    putBackupsAway,
    openBackup,
    backupFailure,
    readOnly: opened?.readOnly ?? null,
  }));
  const [opening, setOpening] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isStudyOpen = of.studyId === null;
  const open = async (backup: BackupListing) => {
    setOpening(backup.name);
    const failed = await openBackup(backup.name, dayAndTimeInName(backup.at));
    setOpening(null);
    setFailure(failed);
    if (failed === null) goTo('outcomes');
  };
  const wrong = failure ?? list.failure;
  const { listings = [], place = null } = list.value ?? {};
  return (
    <Dialog title={isStudyOpen ? 'Backups' : `Backups of ${of.name}`} shape="wide" isOpen onClose={putBackupsAway}>
      <p>{isStudyOpen ? backupWords.how : backupWords.ofClosed}</p>
      {isStudyOpen && backupFailure !== null ? <NotMade failure={backupFailure} /> : null}
      {wrong === null ? null : <FailureCallout failure={wrong} />}
      {list.value === null || listings.length > 0 ? null : (
        <EmptyState picture="backups" title={backupWords.none.title}>
          {!isStudyOpen ? backupWords.none.closed : readOnly === null ? backupWords.none.text : backupWords.none.readOnly}
        </EmptyState>
      )}
      {listings.length === 0 ? null : <BackupList listings={listings} isStudyOpen={isStudyOpen} opening={opening} onOpen={open} />}
      {list.value === null ? null : (
        <p className="backups-place">
          {place === null ? (
            backupWords.inBrowser
          ) : (
            <>
              {backupWords.place} <span className="backups-folder">{place}</span>
            </>
          )}
        </p>
      )}
    </Dialog>
  );
}

/** The last try failed. Nothing is lost by that, so it is said quietly. */
function NotMade({ failure }: { readonly failure: Failure }) {
  const { what, todo } = describeFailure(failure);
  return (
    <Callout kind="warning" title={what}>
      <p>{todo}</p>
    </Callout>
  );
}
