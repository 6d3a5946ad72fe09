import { FigureTable } from '#renderer/charts/FigureTable.tsx';
import { FigureView } from '#renderer/charts/FigureView.tsx';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { figureKeys } from '#shared/report/figureKeys.ts';
import type { Block, ReportModel } from '#shared/report/model.ts';

export interface BlockViewProps {
  readonly block: Block;
  readonly audience: ReportModel['audience'];
  readonly outcomes: OutcomeSet;
}

/** One piece of the report on the window's paper. */
export function BlockView({ block, audience, outcomes }: BlockViewProps) {
  switch (block.kind) {
    case 'lead':
      return <p className="paper-lead">{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'note':
      return <p className="paper-note">{block.text}</p>;
    case 'heading':
      return <h4 className="paper-heading">{block.text}</h4>;
    case 'list':
      return (
        <ul className="paper-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach it
        <section className="paper-table" tabIndex={0} aria-label={block.table.caption}>
          <FigureTable table={block.table} />
        </section>
      );
    case 'quote':
      return (
        <blockquote className="paper-quote">
          <p>{block.text}</p>
          <footer>{block.attribution}</footer>
        </blockquote>
      );
    case 'figure': {
      const asked = figureKeys(outcomes).find(({ key }) => key === block.key);
      if (asked === undefined) return null;
      const finding = outcomes.findings.find(({ measure }) => measure === asked.measure) ?? null;
      return <FigureView figure={asked.figure} outcomes={outcomes} finding={finding} audience={audience} />;
    }
  }
}
