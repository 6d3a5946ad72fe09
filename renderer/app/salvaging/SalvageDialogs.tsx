import { useStrand } from '#renderer/state/strand.ts';
import { SalvagedDialog } from './SalvagedDialog.tsx';
import { SalvageLockedDialog } from './SalvageLockedDialog.tsx';

/** Whatever is asked or told about a damaged study, once it is being salvaged. */
export function SalvageDialogs() {
  const salvaging = useStrand((strand) => strand.salvaging);
  switch (salvaging?.step) {
    case 'locked':
      return <SalvageLockedDialog name={salvaging.name} />;
    case 'done':
      return <SalvagedDialog report={salvaging.report} />;
    default:
      return null;
  }
}
