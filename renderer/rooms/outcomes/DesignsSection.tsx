import { FigureView } from '#renderer/charts/FigureView.tsx';
import { useStrand } from '#renderer/state/strand.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Occupied } from '#renderer/ui/Occupied.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { Finding } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { depthWords, designSummary } from '#shared/words/designs.ts';
import { DesignDetail } from './DesignDetail.tsx';
import { hasDesigns } from './hasDesigns.ts';
import { useDepth } from './useDepth.ts';

/** Every design, folded away behind its answer in a line, and the same question in every way it could have been asked. */
export function DesignsSection({ study, finding }: { readonly study: Study; readonly finding: Finding }) {
  const depth = useDepth(finding);
  const progress = useStrand((strand) => strand.progress);
  if (!hasDesigns(finding)) return null;
  const outcomes = depth.value;
  const deep = outcomes?.findings.find(({ measure }) => measure === finding.measure) ?? null;
  return (
    <Section id="designs" title={depthWords.title} note={depthWords.note}>
      {depth.failure === null ? null : <FailureCallout failure={depth.failure} />}
      {deep === null || outcomes === null ? (
        depth.state === 'loading' ? (
          <Occupied label={depthWords.counting} progress={progress} />
        ) : null
      ) : (
        <div className="designs" aria-busy={depth.state === 'loading'}>
          {deep.designs.map((result) => (
            <Disclosure key={result.design} title={designSummary(result, deep)}>
              <DesignDetail result={result} study={study} finding={deep} outcomes={outcomes} />
            </Disclosure>
          ))}
          <div className="design-curve">
            <FigureView figure="specificationCurve" outcomes={outcomes} finding={deep} />
          </div>
          {(deep.curve?.besideOthers ?? null) === null ? null : (
            <div className="design-curve">
              <FigureView figure="comparisonCurve" outcomes={outcomes} finding={deep} />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
