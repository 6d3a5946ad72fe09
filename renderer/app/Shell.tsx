import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { standingFailure } from '#renderer/state/canChange.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { roomWords } from '#shared/words/interface.ts';
import { Boundary } from './Boundary.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { LookingBack } from './LookingBack.tsx';
import { Rail } from './Rail.tsx';
import { roomViews } from './roomViews.ts';
import { StudyMode } from './StudyMode.tsx';
import './shell.css';
import { TopBar } from './TopBar.tsx';
import { useShortcuts } from './useShortcuts.ts';

/** The window round an open study: rail on the left, bar on top, one room in the middle. */
export function Shell() {
  const route = useRoute();
  const { lastFailure, putFailureAway, opened } = useStrand(({ lastFailure, putFailureAway, opened }) => ({
    lastFailure,
    putFailureAway,
    opened,
  }));
  // What the banner says all the time need not be said again.
  const isNews = lastFailure !== null && lastFailure.code !== standingFailure({ opened })?.code;
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const place = `${route.room}/${route.path.join('/')}`;
  const main = useRef<HTMLElement>(null);
  useShortcuts(() => setPaletteOpen(true));
  useEffect(() => {
    // The study's name stays inside the window: a task bar or a shared screen shows titles to anybody.
    document.title = `${roomWords[route.room].name} - Strand`;
  }, [route.room]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place begins at its top, before the place itself looks for a part to show
  useLayoutEffect(() => void main.current?.scrollTo(0, 0), [place]);
  const Room = roomViews[route.room];
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <Rail room={route.room} onHistory={() => setHistoryOpen(true)} />
      <TopBar route={route} onPalette={() => setPaletteOpen(true)} />
      <StudyMode />
      <LookingBack
        onLeave={(sentence) => {
          setSaid(sentence);
          main.current?.focus();
        }}
      />
      <main ref={main} tabIndex={-1} className="shell-main" id="main">
        {!isNews ? null : (
          <div className="shell-failure">
            <FailureCallout failure={lastFailure} onPutAway={putFailureAway} />
          </div>
        )}
        <Boundary key={route.room}>
          <Suspense fallback={<div className="shell-waiting" aria-busy="true" />}>
            <Room />
          </Suspense>
        </Boundary>
      </main>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <HistoryPanel isOpen={isHistoryOpen} onClose={() => setHistoryOpen(false)} />
      <CommandPalette isOpen={isPaletteOpen} onClose={() => setPaletteOpen(false)} onHistory={() => setHistoryOpen(true)} />
    </div>
  );
}
