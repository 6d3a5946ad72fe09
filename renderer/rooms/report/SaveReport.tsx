import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';

/** Two ways to save it, what is being done meanwhile, and where it went. */
export function SaveReport() {
  const { saveReport, savedReport, occupied, progress, outcomes, study } = useStrand(
    ({ saveReport, savedReport, occupied, progress, outcomes, study }) => ({
      saveReport,
      savedReport,
      occupied,
      progress,
      outcomes,
      study,
    }),
  );
  if (occupied === 'reporting') return <Occupied label="Drawing the figures and writing the report" progress={progress} />;
  const isCounting = outcomes.state === 'loading' && outcomes.value === null && (study?.sources.length ?? 0) > 0;
  return (
    <div className="stack">
      <div className="row">
        <Button kind="primary" size="large" icon="report" isDisabled={isCounting} onPress={() => void saveReport('docx')}>
          Save Word report
        </Button>
        <Button size="large" icon="export" isDisabled={isCounting} onPress={() => void saveReport('html')}>
          Save web page
        </Button>
        {isCounting ? <span className="quiet">The outcomes are still being counted.</span> : null}
      </div>
      {savedReport?.place ? (
        <div role="status">
          <Callout title={`Saved: ${savedReport.place}`}>
            <p>
              {savedReport.format === 'docx'
                ? 'It opens in Word and LibreOffice.'
                : 'It is one file that opens in any browser, with nothing to fetch.'}
            </p>
          </Callout>
        </div>
      ) : null}
      {savedReport?.failure ? <FailureCallout failure={savedReport.failure} /> : null}
    </div>
  );
}
