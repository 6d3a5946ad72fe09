import { useStrand } from '#renderer/state/strand.ts';
import { ChangePassphraseDialog } from './ChangePassphraseDialog.tsx';
import { ProtectDialog } from './ProtectDialog.tsx';
import { RecoveryKeyDialog } from './RecoveryKeyDialog.tsx';
import { RenewKeyDialog } from './RenewKeyDialog.tsx';
import { UnlockDialog } from './UnlockDialog.tsx';
import { UnprotectDialog } from './UnprotectDialog.tsx';
import './protecting.css';

/** Whatever is being asked or shown about a passphrase. */
export function ProtectingDialogs() {
  const protecting = useStrand((strand) => strand.protecting);
  switch (protecting?.step) {
    case 'unlock':
      return <UnlockDialog key={protecting.ref} name={protecting.name} resumes={protecting.resumes} />;
    case 'protect':
      return <ProtectDialog />;
    case 'change':
      return <ChangePassphraseDialog />;
    case 'renew':
      return <RenewKeyDialog />;
    case 'off':
      return <UnprotectDialog />;
    case 'recoveryKey':
      return <RecoveryKeyDialog recoveryKey={protecting.key} />;
    default:
      return null;
  }
}
