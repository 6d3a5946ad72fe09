import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { ReportModel, ReportPart } from '#shared/report/model.ts';
import { BlockView } from './BlockView.tsx';

/** The report as it will be saved: the same model that Word and the web page are written from. */
export function ReportPreview({ model, outcomes }: { readonly model: ReportModel; readonly outcomes: OutcomeSet }) {
  return (
    <article className="paper" aria-label="Preview of the report">
      <div className="paper-head">
        <h2 className="paper-title">{model.title}</h2>
        {model.author === '' ? null : <p>{model.author}</p>}
        <p className="paper-note">{model.audienceLine}</p>
      </div>
      {model.parts.map((part) => (
        <PartView key={part.id} part={part} model={model} outcomes={outcomes} />
      ))}
    </article>
  );
}

function PartView({ part, model, outcomes }: { readonly part: ReportPart; readonly model: ReportModel; readonly outcomes: OutcomeSet }) {
  return (
    <section className="paper-part" id={`part-${part.id}`} aria-labelledby={`part-title-${part.id}`}>
      <h3 className="paper-part-title" id={`part-title-${part.id}`}>
        {part.title}
      </h3>
      {part.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one part have no other name and do not move
        <BlockView key={`${part.id} ${index}`} block={block} audience={model.audience} outcomes={outcomes} />
      ))}
    </section>
  );
}
