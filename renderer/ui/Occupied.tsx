import { describeProgress } from '#shared/words/progress.ts';
import type { Progress } from '#shared/workbench/workbench.ts';
import { Button } from './Button.tsx';
import { ProgressBar } from './ProgressBar.tsx';

export interface OccupiedProps {
  /** Said until the first step is known. */
  readonly label: string;
  readonly progress: Progress | null;
  readonly onStop?: () => void;
}

/** Long work: what it is doing, how far it is, and how to stop it. */
export function Occupied({ label, progress, onStop }: OccupiedProps) {
  return (
    <div className="occupied" role="status">
      <ProgressBar
        label={progress === null ? label : describeProgress(progress)}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
      />
      {onStop === undefined ? null : (
        <div className="row">
          <Button size="small" onPress={onStop}>
            Stop
          </Button>
        </div>
      )}
    </div>
  );
}
