import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Badge } from '#renderer/ui/Card.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { codesOf, excerptsOf } from '#shared/coding/excerpts.ts';
import { schoolNumber } from '#shared/coding/voices.ts';
import type { Study, TranscriptDocument } from '#shared/study/model.ts';
import { schoolHeading, speakerCount, transcriptCount } from '#shared/words/coding.ts';
import { roleWord, transcriptKind } from '#shared/words/roles.ts';
import { inOrder } from './inOrder.ts';
import { Swatch } from './Swatch.tsx';

/** Every transcript: who speaks in it, and how far it is coded. */
export function TranscriptList({ study }: { readonly study: Study }) {
  const themes = useStrand((strand) => strand.themes.value);
  const coded = study.documents.filter((document) => study.excerpts.some((excerpt) => excerpt.document === document.id)).length;
  const voices = themes === null ? '' : `, ${speakerCount(themes.speakers)}`;
  return (
    <div className="room-page">
      <header className="room-head">
        <h1 className="room-title">{headline(coded, study.documents.length)}</h1>
        <p className="room-subtitle">
          {transcriptCount(study.documents.length)}
          {voices}, {study.excerpts.length} coded {study.excerpts.length === 1 ? 'passage' : 'passages'}. Interviewers are not counted.
        </p>
      </header>
      <Table
        caption="Transcripts of this study"
        rows={inOrder(study)}
        rowKey={(document) => document.id}
        columns={[
          {
            id: 'title',
            header: 'Transcript',
            kind: 'wrap',
            cell: (document) => <a href={routeTo('interviews', document.id)}>{document.title}</a>,
            sortBy: (document) => document.title,
          },
          { id: 'kind', header: 'Kind', cell: (document) => <Kind document={document} />, sortBy: (document) => document.kind },
          { id: 'day', header: 'Date', cell: (document) => spelled(document.day), sortBy: (document) => document.day },
          {
            id: 'school',
            header: 'School',
            cell: (document) => schoolHeading(schoolNumber(study, document.school)),
            sortBy: (document) => schoolNumber(study, document.school),
          },
          { id: 'speakers', header: 'Who speaks', cell: speakersOf },
          {
            id: 'excerpts',
            header: 'Passages',
            kind: 'number',
            cell: (document) => excerptsOf(study, document.id).length,
            sortBy: (document) => excerptsOf(study, document.id).length,
          },
          { id: 'themes', header: 'Themes', kind: 'wrap', cell: (document) => <ThemesIn study={study} document={document} /> },
        ]}
      />
    </div>
  );
}

function headline(coded: number, all: number): string {
  if (coded === 0) return all === 1 ? 'One transcript to read and code' : `${all} transcripts to read and code`;
  return coded === all ? 'Every transcript holds coded passages' : `${coded} of ${all} transcripts hold coded passages`;
}

function Kind({ document }: { readonly document: TranscriptDocument }) {
  return (
    <span className="kind">
      {transcriptKind(document.kind)}
      {document.interpreted ? <Badge>interpreted</Badge> : null}
    </span>
  );
}

function ThemesIn({ study, document }: { readonly study: Study; readonly document: TranscriptDocument }) {
  const present = new Set(excerptsOf(study, document.id).flatMap(codesOf));
  const codes = study.codes.filter((code) => present.has(code.id));
  if (codes.length === 0) return <span className="quiet">none yet</span>;
  return (
    <ul className="swatches">
      {codes.map((code) => (
        <li key={code.id} title={code.name}>
          <Swatch colour={code.colour} />
          <span className="visually-hidden">{code.name}</span>
        </li>
      ))}
    </ul>
  );
}

/** "2 mentees, 1 mentor": interviewers and interpreters apart. */
function speakersOf(document: TranscriptDocument): string {
  const counts = new Map<string, number>();
  for (const { role } of document.speakers) {
    if (role !== 'interviewer' && role !== 'interpreter') counts.set(roleWord(role), (counts.get(roleWord(role)) ?? 0) + 1);
  }
  return counts.size === 0
    ? 'nobody named'
    : [...counts].map(([role, count]) => `${count} ${role}${count === 1 || role.includes(' ') ? '' : 's'}`).join(', ');
}

/** "12 Mar 2025". */
export function spelled(day: string | null): string {
  if (day === null) return 'not known';
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
