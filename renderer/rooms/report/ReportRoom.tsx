import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { EmptyRoom } from '#renderer/ui/EmptyRoom.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { emptyWords } from '#shared/words/interface.ts';
import { ReportPage } from './ReportPage.tsx';

/** What the reader will see, for whom it is, and the way to save it. */
export function ReportRoom() {
  const { study, outcomes, themes, progress } = useStrand(({ study, outcomes, themes, progress }) => ({
    study,
    outcomes,
    themes,
    progress,
  }));
  if (study === null) return null;
  if (study.sources.length === 0 && study.documents.length === 0)
    return <EmptyRoom picture="report" words={emptyWords.report} href={routeTo('data')} />;
  if (outcomes.value !== null && themes.value !== null) return <ReportPage study={study} outcomes={outcomes.value} themes={themes.value} />;
  const failure = outcomes.failure ?? themes.failure;
  return (
    <div className="page">
      {failure === null ? <Occupied label="Counting" progress={progress} /> : <FailureCallout failure={failure} />}
    </div>
  );
}
