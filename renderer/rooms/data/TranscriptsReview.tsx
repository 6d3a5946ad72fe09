import { useStrand } from '#renderer/state/strand.ts';
import { byName } from '#renderer/ui/byName.ts';
import { Badge } from '#renderer/ui/Card.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { TranscriptReview } from '#shared/import/types.ts';

/** The transcripts found, who speaks in each, and whether to take it. */
export function TranscriptsReview({ transcripts }: { readonly transcripts: readonly TranscriptReview[] }) {
  const leftOut = useStrand((strand) => strand.importing.transcriptsLeftOut);
  const decideTranscript = useStrand((strand) => strand.decideTranscript);
  return (
    <Section title="Transcripts">
      <Table
        caption="Transcripts found"
        rows={transcripts.toSorted((a, b) => byName(a.path, b.path))}
        rowKey={(transcript) => transcript.id}
        columns={[
          {
            id: 'take',
            header: 'Transcript',
            cell: (transcript) => (
              <Checkbox
                isDisabled={transcript.alreadyImported}
                isChecked={!transcript.alreadyImported && !leftOut.includes(transcript.id)}
                onChange={(wanted) => decideTranscript(transcript.id, wanted)}
              >
                {transcript.title}
              </Checkbox>
            ),
          },
          { id: 'file', header: 'File', cell: (transcript) => transcript.path },
          { id: 'turns', header: 'Turns', kind: 'number', cell: (transcript) => transcript.turns },
          {
            id: 'speakers',
            header: 'Speakers',
            kind: 'wrap',
            cell: (transcript) =>
              transcript.speakers
                .map((speaker) => `${speaker.label} (${speaker.role === 'unknown' ? 'role not known' : speaker.role})`)
                .join(', '),
          },
          {
            id: 'again',
            header: '',
            cell: (transcript) => (transcript.alreadyImported ? <Badge tone="warning">brought in before</Badge> : null),
          },
        ]}
      />
    </Section>
  );
}
