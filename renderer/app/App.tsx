import { useStrand } from '#renderer/state/strand.ts';
import { Boundary } from './Boundary.tsx';
import { ProtectingDialogs } from './protecting/ProtectingDialogs.tsx';
import { Shell } from './Shell.tsx';
import { Welcome } from './Welcome.tsx';

/** Without a study the way in; with one the shell round its rooms. What is asked about a passphrase stands above either. */
export function App() {
  const isOpen = useStrand((strand) => strand.study !== null);
  return (
    <Boundary>
      {isOpen ? <Shell /> : <Welcome />}
      <ProtectingDialogs />
    </Boundary>
  );
}
