import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { backupWords } from '#shared/words/backups.ts';

/** One quiet line when the last backup could not be made; pressing it says why. */
export function BackupNote() {
  const { backupFailure, showBackups } = useStrand(({ backupFailure, showBackups }) => ({ backupFailure, showBackups }));
  return (
    <div className="rail-note" role="status">
      {backupFailure === null ? null : (
        <Button kind="link" size="small" onPress={() => showBackups()}>
          {backupWords.failed}
        </Button>
      )}
    </div>
  );
}
