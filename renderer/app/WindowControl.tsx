import { Button as AriaButton } from 'react-aria-components/Button';
import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { PopoverPanel } from '#renderer/ui/PopoverPanel.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Slider } from '#renderer/ui/Slider.tsx';
import type { WindowSettings } from '#shared/study/model.ts';
import { anchorNames, countingNames, describeWindow, leadLength, windowHelp, windowLength } from '#shared/words/settings.ts';

/** 40 possible sessions are four full school weeks; six leave room for a holiday in between. */
const shortest = 6;
const longest = 26;
const longestLead = 8;

/** The usual 40 between the two that attendance is always asked again with, and whatever else the study keeps. */
function minimums(kept: number): readonly number[] {
  return [...new Set([20, 40, 60, kept])].sort((a, b) => a - b);
}

/** How long the windows before and after are, and how they are laid. Moving it redraws at once; letting go keeps it in the study. */
export function WindowControl() {
  const { study, look, lookThrough, run, outcomes } = useStrand(({ study, look, lookThrough, run, outcomes }) => ({
    study,
    look,
    lookThrough,
    run,
    outcomes,
  }));
  const isChangeable = useCanChange();
  if (study === null || study.sources.length === 0) return null;
  const kept = study.settings.window;
  const shown = look ?? kept;
  const keep = async (window: Partial<WindowSettings>) => {
    if (!(await run('settings.window', { window })).ok) lookThrough(null);
  };
  const withWeeks = (weeks: number): WindowSettings => ({ ...shown, lengthDays: weeks * 7 });
  return (
    <PopoverPanel
      label="Window"
      trigger={
        <AriaButton className="button button-secondary" isDisabled={!isChangeable}>
          <span className="quiet">Window</span> {windowLength(shown)}
          <Icon name="chevronDown" size={14} />
        </AriaButton>
      }
    >
      <Slider
        label="Length of each window"
        value={Math.round(shown.lengthDays / 7)}
        from={shortest}
        to={longest}
        describe={(weeks) => `${weeks} weeks`}
        onMove={(weeks) => lookThrough(withWeeks(weeks))}
        onSettle={(weeks) => (weeks * 7 === kept.lengthDays ? lookThrough(null) : void keep({ lengthDays: weeks * 7 }))}
      />
      <div className="stack">
        <span className="field-label">Each pupil’s clock starts at the</span>
        <SegmentedControl
          label="What each pupil’s clock starts at"
          value={shown.anchor}
          choices={[
            { id: 'start', name: anchorNames.start },
            { id: 'referral', name: anchorNames.referral },
          ]}
          onChange={(anchor) => (anchor === kept.anchor ? undefined : void keep({ anchor }))}
        />
      </div>
      <div className="stack">
        <span className="field-label">Length counted in</span>
        <SegmentedControl
          label="How the length is counted"
          value={shown.counting ?? 'calendar'}
          choices={[
            { id: 'calendar', name: countingNames.calendar },
            { id: 'schoolWeeks', name: countingNames.schoolWeeks },
          ]}
          onChange={(counting) => void keep({ counting })}
        />
        <span className="quiet">{windowHelp.counting}</span>
      </div>
      <Slider
        label="Left out after the clock starts"
        value={Math.round(shown.leadInDays / 7)}
        from={0}
        to={longestLead}
        describe={(weeks) => (weeks === 0 ? 'nothing' : leadLength(weeks * 7))}
        onMove={(weeks) => lookThrough({ ...shown, leadInDays: weeks * 7 })}
        onSettle={(weeks) => (weeks * 7 === kept.leadInDays ? lookThrough(null) : void keep({ leadInDays: weeks * 7 }))}
      />
      <div className="stack">
        <span className="field-label">Possible sessions needed on each side</span>
        <SegmentedControl
          label="Possible sessions needed on each side"
          value={String(shown.minimumSessions)}
          choices={minimums(kept.minimumSessions).map((sessions) => ({ id: String(sessions), name: String(sessions) }))}
          onChange={(sessions) => void keep({ minimumSessions: Number(sessions) })}
        />
        <span className="quiet">{windowHelp.minimum}</span>
      </div>
      <p className="quiet" aria-live="polite">
        {describeWindow(shown)}.{outcomes.state === 'loading' ? ' Counting again.' : ''}
      </p>
    </PopoverPanel>
  );
}
