import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { EmptyRoom } from '#renderer/ui/EmptyRoom.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { emptyWords } from '#shared/words/interface.ts';
import { DeliveryPage } from './DeliveryPage.tsx';

/** Who was referred and why, who was mentored, and how much mentoring there was. */
export function DeliveryRoom() {
  const { outcomes, study, progress } = useStrand(({ outcomes, study, progress }) => ({ outcomes, study, progress }));
  if (study === null) return null;
  if (study.sources.length === 0) return <EmptyRoom picture="delivery" words={emptyWords.delivery} href={routeTo('data')} />;
  if (outcomes.value !== null) return <DeliveryPage study={study} outcomes={outcomes.value} />;
  return (
    <div className="page">
      {outcomes.failure === null ? <Occupied label="Counting" progress={progress} /> : <FailureCallout failure={outcomes.failure} />}
    </div>
  );
}
