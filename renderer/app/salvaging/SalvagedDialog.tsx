import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { describeLost, describeSaved, salvageWords } from '#shared/words/salvaging.ts';
import type { SalvageReport } from '#shared/workbench/damagedStudy.ts';
import './salvaging.css';

/** What was taken out of a damaged study, and by name what was not. */
export function SalvagedDialog({ report }: { readonly report: SalvageReport }) {
  const { openStudy, putSalvageAway } = useStrand(({ openStudy, putSalvageAway }) => ({ openStudy, putSalvageAway }));
  const lost = describeLost(report);
  return (
    <Dialog title={salvageWords.title} isOpen onClose={putSalvageAway}>
      <p>{describeSaved(report)}</p>
      {lost.length === 0 ? (
        <p>{salvageWords.nothingLost}</p>
      ) : (
        <section className="salvage-lost" aria-labelledby="salvage-lost">
          <h3 id="salvage-lost">{salvageWords.lost}</h3>
          <ul>
            {lost.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <DialogActions>
        <Button kind="quiet" onPress={putSalvageAway}>
          Close
        </Button>
        <Button kind="primary" autoFocus onPress={async () => ((await openStudy(report.ref)) ? goTo('outcomes') : undefined)}>
          {salvageWords.open}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
