import { useEffect, useState } from 'react';
import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import type { Occupation } from '#renderer/state/strandState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { archivingWords } from '#shared/words/archiving.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { product } from '#shared/words/interface.ts';
import { salvageWords } from '#shared/words/salvaging.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { Mark } from './Mark.tsx';
import { NewStudyDialog } from './NewStudyDialog.tsx';
import { NotOpened } from './NotOpened.tsx';
import { OtherWindow } from './OtherWindow.tsx';
import { RecentStudies } from './RecentStudies.tsx';
import './welcome.css';

const waiting: Readonly<Partial<Record<Occupation, string>>> = {
  sample: 'Making the sample partnership',
  salvaging: salvageWords.working,
};

/** The way in: what Strand is, three ways to begin, and the studies that are already here. */
export function Welcome() {
  const { occupied, progress, lastFailure, shelf, elsewhere, openSample, adoptStudy, cancel, host, backupFailure } = useStrand(
    (strand) => strand,
  );
  const otherWindow = elsewhere ?? (shelf.failure?.code === 'study.busy' ? 'elsewhere' : null);
  const [naming, setNaming] = useState(false);
  useEffect(() => {
    document.title = product.name;
  }, []);
  const chooseStudy = async () => {
    const [file] = await host.chooseFiles(['.strand', '.zip'], false);
    if (file !== undefined && (await adoptStudy(file))) goTo('outcomes');
  };
  return (
    <main className="welcome">
      <div className="welcome-corner">
        <AppearanceMenu />
      </div>
      <div className="welcome-column">
        <div className="welcome-name">
          <Mark />
          <span>{product.name}</span>
        </div>
        <h1 className="welcome-sentence">{product.sentence}</h1>
        {lastFailure === null || otherWindow !== null ? null : <NotOpened failure={lastFailure} />}
        {otherWindow !== null && occupied === null ? (
          <OtherWindow state={otherWindow} />
        ) : occupied === null ? (
          <div className="row">
            <Button kind="primary" size="large" onPress={async () => ((await openSample()) ? goTo('outcomes') : undefined)}>
              Open the sample partnership
            </Button>
            <Button size="large" onPress={() => setNaming(true)}>
              New study
            </Button>
            <Button size="large" onPress={chooseStudy}>
              {archivingWords.open}
            </Button>
          </div>
        ) : (
          <Occupied label={waiting[occupied] ?? 'Opening the study'} progress={progress} onStop={() => void cancel()} />
        )}
        {backupFailure === null ? null : <p className="welcome-note">{describeFailure(backupFailure).what}</p>}
        <p className="welcome-note">{product.privacy}</p>
        {otherWindow !== null ? null : <RecentStudies />}
      </div>
      <NewStudyDialog isOpen={naming} onClose={() => setNaming(false)} />
    </main>
  );
}
