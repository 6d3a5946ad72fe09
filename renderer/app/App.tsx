import { useStrand } from '#renderer/state/strand.ts';
import { Boundary } from './Boundary.tsx';
import { Shell } from './Shell.tsx';
import { Welcome } from './Welcome.tsx';

/** Without a study the way in; with one the shell round its rooms. */
export function App() {
  const isOpen = useStrand((strand) => strand.study !== null);
  return <Boundary>{isOpen ? <Shell /> : <Welcome />}</Boundary>;
}
