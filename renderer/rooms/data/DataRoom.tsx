import { useEffect } from 'react';
import { useCanChange } from '#renderer/state/canChange.ts';
import { useRoute } from '#renderer/state/route.ts';
import { strandStore, useStrand } from '#renderer/state/strand.ts';
import { AccountRowsPage } from './AccountRowsPage.tsx';
import { AccountsPage } from './AccountsPage.tsx';
import { CheckRowsPage } from './CheckRowsPage.tsx';
import { ChecksPage } from './ChecksPage.tsx';
import { CodesPage } from './CodesPage.tsx';
import { CoveragePage } from './CoveragePage.tsx';
import { DataTabs } from './DataTabs.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { SourcesPage } from './SourcesPage.tsx';

/** What has been brought in; while files are being brought in, what was understood of them; afterwards, their accounts. */
export function DataRoom() {
  const { review, done } = useStrand((strand) => strand.importing);
  const isChangeable = useCanChange();
  const {
    path: [place, detail, ...address],
  } = useRoute();
  // The accounts are shown once: whoever comes back from another room finds everything that was brought in.
  useEffect(
    () => () => {
      const { importing, putImportAway } = strandStore().getState();
      if (importing.done !== null) putImportAway();
    },
    [],
  );
  // A review that waits belongs to the study of now, and is there again when somebody comes back to it.
  if (isChangeable && review !== null) return <ReviewPage review={review} />;
  if (isChangeable && done !== null && place === undefined) return <AccountsPage accounts={done.accounts} asked={done.asked} />;
  return (
    <>
      <DataTabs place={place === undefined || place === 'account' ? '' : place} />
      {place === 'coverage' ? (
        <CoveragePage />
      ) : place === 'codes' ? (
        <CodesPage place={detail} />
      ) : place === 'account' && detail !== undefined ? (
        <AccountRowsPage key={address.join(' ')} source={detail} address={address} />
      ) : place !== 'checks' ? (
        <SourcesPage />
      ) : detail === undefined ? (
        <ChecksPage />
      ) : (
        <CheckRowsPage key={detail} check={detail} />
      )}
    </>
  );
}
