import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { Label } from 'react-aria-components/TextField';
import './surface.css';

/** What is being done and how far it is; without a total it only shows that it goes on. */
export function ProgressBar({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number | null }) {
  const share = total === null || total === 0 ? null : Math.min(100, (100 * done) / total);
  return (
    <AriaProgressBar className="progress" value={share ?? 0} isIndeterminate={share === null}>
      {() => (
        <>
          <Label>{label}</Label>
          <div className="progress-track">
            <div
              className={share === null ? 'progress-fill progress-unknown' : 'progress-fill'}
              style={share === null ? undefined : { width: `${share}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
