import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Switch } from '#renderer/ui/Switch.tsx';
import { formatNumber } from '#shared/words/numbers.ts';

/** How many mentored pupils every page speaks of, and whether the register's other pupils stand beside them. */
export function Population() {
  const study = useStrand((strand) => strand.study);
  const flow = useStrand((strand) => strand.outcomes.value?.flow ?? null);
  const run = useStrand((strand) => strand.run);
  const isChangeable = useCanChange();
  if (study === null || flow === null) return null;
  const pupilsAt = (step: string): number | null => flow.steps.find((one) => one.step === step)?.pupils ?? null;
  const mentored = pupilsAt('started');
  const register = pupilsAt('onRegister');
  if (mentored === null || mentored === 0) return null;
  const others = register === null ? null : register - mentored;
  return (
    <>
      <span className="topbar-population">{formatNumber(mentored, 0)} mentored</span>
      {others === null || others <= 0 ? null : (
        <Switch
          isDisabled={!isChangeable}
          isOn={study.settings.comparison === 'register'}
          onChange={(isOn) => void run('settings.comparison', { comparison: isOn ? 'register' : 'none' })}
        >
          beside {formatNumber(others, 0)} others
        </Switch>
      )}
    </>
  );
}
