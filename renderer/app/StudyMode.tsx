import { useEffect, useState } from 'react';
import { standingFailure } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { describeFailure } from '#shared/words/failures.ts';
import { modeWords } from '#shared/words/studyModes.ts';
import type { ReadOnly } from '#shared/workbench/workbench.ts';
import './studyMode.css';

/** Over every page as long as the study cannot be changed, because its file failed or is only read: why, and the ways out. */
export function StudyMode() {
  const { opened, host } = useStrand(({ opened, host }) => ({ opened, host }));
  const failed = standingFailure({ opened });
  // The desktop saves what is left when it closes; a browser's page goes with everything in it.
  useAskBeforeLeaving(host.edition === 'browser' && opened !== null && opened.stopped !== null);
  if (opened === null || failed === null) return <div className="mode-place" role="status" />;
  const { what, todo } = describeFailure(failed);
  const { stopped, readOnly } = opened;
  return (
    <div className="mode-place" role={stopped === null ? 'status' : 'alert'}>
      <section className={stopped === null ? 'mode' : 'mode mode-failed'} aria-label={modeWords.label}>
        <Icon name={stopped === null ? 'info' : 'warning'} />
        <p className="mode-words">
          <strong>{what}</strong> {stopped === null ? todo : stopped.code === 'study.swapped' ? modeWords.swapped : modeWords.failed}
        </p>
        <WaysOut isStopped={stopped !== null} reason={readOnly?.reason ?? null} />
      </section>
    </div>
  );
}

function useAskBeforeLeaving(asks: boolean): void {
  useEffect(() => {
    if (!asks) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [asks]);
}

function WaysOut({ isStopped, reason }: { readonly isStopped: boolean; readonly reason: ReadOnly['reason'] | null }) {
  const { saveCopy, openAgain, occupied } = useStrand(({ saveCopy, openAgain, occupied }) => ({ saveCopy, openAgain, occupied }));
  const [place, setPlace] = useState<string | null>(null);
  const isBusy = occupied !== null;
  const save = async () => setPlace(await saveCopy());
  const saving = (
    <Button kind={isStopped ? 'primary' : 'secondary'} size="small" isDisabled={isBusy} onPress={save}>
      {isStopped ? modeWords.saveEverything : modeWords.saveCopy}
    </Button>
  );
  const opening = (
    <Button size="small" isDisabled={isBusy} onPress={() => void openAgain()}>
      {isStopped ? modeWords.openAgain : modeWords.tryAgain}
    </Button>
  );
  return (
    <div className="mode-ways">
      {place === null ? null : <span>{modeWords.saved(place)}</span>}
      {isStopped ? saving : reason === 'newer' ? null : opening}
      {isStopped ? opening : saving}
    </div>
  );
}
