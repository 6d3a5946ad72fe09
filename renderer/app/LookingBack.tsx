import { useEffect } from 'react';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { lookingBackWords } from '#shared/words/lookingBack.ts';
import { dayAndTime } from './clock.ts';
import './lookingBack.css';

/** Over every page while the study is shown as it was: when that was, a step either way, and the two ways out. Escape goes back to now. */
export function LookingBack({ onLeave }: { readonly onLeave: (said: string) => void }) {
  const { past, isWritable, lookBack, restore } = useStrand(({ opened, lookBack, restore }) => ({
    past: opened?.past ?? null,
    isWritable: opened !== null && opened.readOnly === null && opened.stopped === null,
    lookBack,
    restore,
  }));
  const isPast = past !== null;
  const leave = async (): Promise<void> => {
    if (await lookBack(null)) onLeave(lookingBackWords.backToNow);
  };
  useEffect(() => {
    if (!isPast) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isInOverlay(event.target)) return;
      // Whatever the page itself closes or lets go of comes first.
      setTimeout(() => {
        if (!event.defaultPrevented) void leave();
      });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <div className="looking-back-place" role="status">
      {past === null ? null : (
        <section className="looking-back" aria-label="Looking back">
          <Icon name="history" />
          <p className="looking-back-words">
            {lookingBackWords.banner(dayAndTime(past.at))} <strong>{past.sentence}</strong>
          </p>
          <div className="looking-back-steps">
            <Button size="small" icon="back" isDisabled={past.earlier === null} onPress={() => void lookBack(past.earlier)}>
              Earlier
            </Button>
            <Button size="small" onPress={() => (past.later === null ? void leave() : void lookBack(past.later))}>
              Later
              <Icon name="forth" />
            </Button>
          </div>
          <div className="looking-back-ways">
            <Button
              size="small"
              isDisabled={!isWritable}
              onPress={async () => ((await restore()) ? onLeave(lookingBackWords.restored) : undefined)}
            >
              Restore this
            </Button>
            <Button kind="primary" size="small" onPress={() => void leave()}>
              Back to now
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

/** A dialog, a menu or a list hears Escape for itself. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
