import { useEffect, useState } from 'react';
import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { product } from '#shared/words/interface.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import { Mark } from './Mark.tsx';
import { NewStudyDialog } from './NewStudyDialog.tsx';
import { RecentStudies } from './RecentStudies.tsx';
import './welcome.css';

/** The way in: what Strand is, three ways to begin, and the studies that are already here. */
export function Welcome() {
  const { occupied, progress, lastFailure, loadShelf, openSample, adoptStudy, cancel, putFailureAway, host } = useStrand(
    (strand) => strand,
  );
  const [naming, setNaming] = useState(false);
  useEffect(() => {
    document.title = product.name;
    void loadShelf();
  }, [loadShelf]);
  const chooseStudy = async () => {
    const [file] = await host.chooseFiles(['.strand'], false);
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
        {lastFailure === null ? null : <FailureCallout failure={lastFailure} onPutAway={putFailureAway} />}
        {occupied === null ? (
          <div className="row">
            <Button kind="primary" size="large" onPress={async () => ((await openSample()) ? goTo('outcomes') : undefined)}>
              Open the sample partnership
            </Button>
            <Button size="large" onPress={() => setNaming(true)}>
              New study
            </Button>
            <Button size="large" onPress={chooseStudy}>
              Open a study
            </Button>
          </div>
        ) : (
          <Occupied
            label={occupied === 'sample' ? 'Making the sample partnership' : 'Opening the study'}
            progress={progress}
            onStop={() => void cancel()}
          />
        )}
        <p className="welcome-note">{product.privacy}</p>
        <RecentStudies />
      </div>
      <NewStudyDialog isOpen={naming} onClose={() => setNaming(false)} />
    </main>
  );
}
