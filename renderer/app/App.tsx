import { useStrand } from '#renderer/state/strand.ts';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import { Boundary } from './Boundary.tsx';
import { BackupsDialog } from './backups/BackupsDialog.tsx';
import { ProtectingDialogs } from './protecting/ProtectingDialogs.tsx';
import { Shell } from './Shell.tsx';
import { Welcome } from './Welcome.tsx';

/** Without a study the way in; with one the shell round its rooms. Backups and passphrases stand above either. */
export function App() {
  const { isOpen, backups } = useStrand(({ study, backups }) => ({ isOpen: study !== null, backups }));
  return (
    <Boundary>
      {isOpen ? <Shell /> : <Welcome />}
      {backups === null ? null : <BackupsDialog shown={backups} />}
      <ProtectingDialogs />
      <ArchiveDialog />
    </Boundary>
  );
}
