import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { Finding } from '#shared/outcomes/finding.ts';
import { measures } from '#shared/outcomes/measures.ts';
import { type MainArea, mainAreas, type Study } from '#shared/study/model.ts';
import { areaWords } from '#shared/words/interface.ts';
import { measureName } from '#shared/words/measures.ts';
import { primaryWords } from '#shared/words/primary.ts';

export interface PrimaryChoicesProps {
  readonly study: Study;
  /** Empty before any data came in: then the measures that Strand has are to choose from. */
  readonly findings: readonly Finding[];
}

/** Which measure of each area is the main one: best said before there are data. */
export function PrimaryChoices({ study, findings }: PrimaryChoicesProps) {
  return (
    <Disclosure title={primaryWords.title}>
      <p className="section-note">{primaryWords.note}</p>
      <div className="primary-choices">
        {mainAreas.map((area) => (
          <PrimaryChoice key={area} area={area} study={study} findings={findings} />
        ))}
      </div>
    </Disclosure>
  );
}

function PrimaryChoice({ area, study, findings }: PrimaryChoicesProps & { readonly area: MainArea }) {
  const run = useStrand((strand) => strand.run);
  const isChangeable = useCanChange();
  const known = findings.length > 0 ? findings.filter((finding) => finding.area === area).map(({ measure }) => measure) : registered(area);
  const [first] = known;
  const options = known.map((id) => ({ id, name: measureName(id), ...(id === first ? { hint: primaryWords.usual } : {}) }));
  return (
    <Select
      label={areaWords[area]}
      value={study.settings.primary?.[area]?.measure ?? first ?? null}
      options={options}
      isDisabled={!isChangeable}
      onChange={(measure) => void run('settings.primary', { area, measure: measure === first ? null : measure })}
    />
  );
}

function registered(area: MainArea): readonly string[] {
  return measures.filter((measure) => measure.area === area).map(({ id }) => id);
}
