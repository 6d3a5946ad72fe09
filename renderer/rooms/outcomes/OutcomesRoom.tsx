import { routeTo, useRoute } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyRoom } from '#renderer/ui/EmptyRoom.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { emptyWords } from '#shared/words/interface.ts';
import { CohortPage } from './CohortPage.tsx';
import { MeasurePage } from './MeasurePage.tsx';
import { PrimaryChoices } from './PrimaryChoices.tsx';
import './outcomes.css';

/** What changed: the cohort in its outcome areas, and a page for each measure. */
export function OutcomesRoom() {
  const { path } = useRoute();
  const { study, outcomes, progress, refreshOutcomes } = useStrand(({ study, outcomes, progress, refreshOutcomes }) => ({
    study,
    outcomes,
    progress,
    refreshOutcomes,
  }));
  if (study === null) return null;
  if (study.sources.length === 0) {
    return (
      <>
        <EmptyRoom picture="outcomes" words={emptyWords.outcomes} href={routeTo('data')} />
        <div className="page">
          <PrimaryChoices study={study} findings={[]} />
        </div>
      </>
    );
  }
  const failure =
    outcomes.failure === null ? null : (
      <FailureCallout failure={outcomes.failure} actions={<Button onPress={() => void refreshOutcomes()}>Count again</Button>} />
    );
  if (outcomes.value === null) return <div className="page">{failure ?? <Occupied label="Counting" progress={progress} />}</div>;
  const [measure] = path;
  const finding = measure === undefined ? undefined : outcomes.value.findings.find((one) => one.measure === measure);
  return (
    <div aria-busy={outcomes.state === 'loading'}>
      {failure === null ? null : <div className="outcomes-failure">{failure}</div>}
      {finding === undefined ? (
        <CohortPage study={study} outcomes={outcomes.value} />
      ) : (
        <MeasurePage study={study} outcomes={outcomes.value} finding={finding} />
      )}
    </div>
  );
}
