import { useStrand } from '#renderer/state/strand.ts';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { Boundary } from './Boundary.tsx';
import { BackupsDialog } from './backups/BackupsDialog.tsx';
import { EraseDialog } from './erasing/EraseDialog.tsx';
import { ProtectingDialogs } from './protecting/ProtectingDialogs.tsx';
import { Shell } from './Shell.tsx';
import { SalvageDialogs } from './salvaging/SalvageDialogs.tsx';
import { Welcome } from './Welcome.tsx';

/** Without a study the way in; with one the shell round its rooms. What is asked apart from them stands above. */
export function App() {
  const { isOpen, backups, isErasing } = useStrand(({ study, backups, isErasing }) => ({
    isOpen: study !== null,
    backups,
    isErasing: study !== null && isErasing,
  }));
  return (
    <Boundary>
      {isOpen ? <Shell /> : <Welcome />}
      {backups === null ? null : <BackupsDialog shown={backups} />}
      <ProtectingDialogs />
      <SalvageDialogs />
      <ArchiveDialog />
      {isErasing ? <EraseDialog /> : null}
    </Boundary>
  );
}
