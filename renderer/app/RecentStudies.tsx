import { useState } from 'react';
import { recentStudies } from '#renderer/state/remembered.ts';
import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { StudyListing } from '#shared/workbench/workbench.ts';
import { dayAndTime } from './clock.ts';
import { RemoveStudyDialog } from './RemoveStudyDialog.tsx';

/** Studies already on this computer, the one changed last on top. */
export function RecentStudies() {
  const { shelf, openStudy, occupied, host } = useStrand(({ shelf, openStudy, occupied, host }) => ({
    shelf,
    openStudy,
    occupied,
    host,
  }));
  const [leaving, setLeaving] = useState<StudyListing | null>(null);
  if (shelf.failure !== null) return <FailureCallout failure={shelf.failure} />;
  const studies = recentStudies(host, shelf.value ?? []);
  if (shelf.value === null && occupied === null) {
    return (
      <p className="welcome-note" role="status">
        Looking for your studies
      </p>
    );
  }
  if (studies.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title" className="recent-title">
        Studies on this computer
      </h2>
      <ul>
        {studies.map((study) => (
          <li key={study.ref} className="recent-study">
            <Button
              kind="link"
              isDisabled={occupied !== null}
              onPress={async () => ((await openStudy(study.ref)) ? goTo('outcomes') : undefined)}
            >
              {study.name}
            </Button>
            <span className="quiet">{study.changedAt === null ? '' : `kept ${dayAndTime(study.changedAt)}`}</span>
            <IconButton icon="close" label={`Remove ${study.name} from this computer`} onPress={() => setLeaving(study)} />
          </li>
        ))}
      </ul>
      <RemoveStudyDialog study={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}
