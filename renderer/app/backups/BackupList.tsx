import { dayAndTime } from '#renderer/app/clock.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Table, type TableColumn } from '#renderer/ui/Table.tsx';
import { describeStanding, formatBytes, timeAgo } from '#shared/words/backups.ts';
import type { BackupListing } from '#shared/workbench/workbench.ts';

const height = 388;

export interface BackupListProps {
  readonly listings: readonly BackupListing[];
  /** Otherwise how far a backup is behind cannot be said. */
  readonly isStudyOpen: boolean;
  /** The name of the one that is being opened. */
  readonly opening: string | null;
  readonly onOpen: (backup: BackupListing) => void;
}

/** When each backup was made, how long ago, how far it is behind, how large it is. */
export function BackupList({ listings, isStudyOpen, opening, onOpen }: BackupListProps) {
  const now = Date.now();
  const columns: readonly TableColumn<BackupListing>[] = [
    { id: 'at', header: 'Made', cell: ({ at }) => dayAndTime(at) },
    { id: 'ago', header: 'How long ago', cell: ({ at }) => <span className="quiet">{timeAgo(now - Date.parse(at))}</span> },
    { id: 'standing', header: 'Behind now', cell: (backup) => describeStanding(backup, isStudyOpen) },
    { id: 'size', header: 'Size', kind: 'number', cell: ({ bytes }) => formatBytes(bytes) },
    {
      id: 'open',
      header: '',
      kind: 'actions',
      cell: (backup) => (
        <Button
          size="small"
          isDisabled={opening !== null || !backup.isReadable}
          aria-label={`Open the backup of ${dayAndTime(backup.at)}`}
          onPress={() => onOpen(backup)}
        >
          {opening === backup.name ? 'Opening' : 'Open'}
        </Button>
      ),
    },
  ];
  return (
    <div className="backups-list">
      <Table caption="Backups, the newest first" columns={columns} rows={listings} rowKey={({ name }) => name} height={height} />
    </div>
  );
}
