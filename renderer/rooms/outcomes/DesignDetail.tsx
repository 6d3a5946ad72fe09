import { FigureView } from '#renderer/charts/FigureView.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import type { BaselineRow, DesignResult } from '#shared/outcomes/design.ts';
import { type Finding, isRefused, type OutcomeSet } from '#shared/outcomes/finding.ts';
import type { Study } from '#shared/study/model.ts';
import { describeCaveat } from '#shared/words/caveats.ts';
import { attritionLine } from '#shared/words/designLines.ts';
import { baselineWords, covariateDecimals, covariateName, depthWords, designName, designNote } from '#shared/words/designs.ts';
import { formatNumber } from '#shared/words/numbers.ts';
import { whyNot } from '#shared/words/whyNot.ts';
import { EstimateTable } from './EstimateTable.tsx';
import { SubgroupTable } from './SubgroupTable.tsx';

export interface DesignDetailProps {
  readonly result: DesignResult;
  readonly study: Study;
  readonly finding: Finding;
  readonly outcomes: OutcomeSet;
}

/** One design: what it sets beside what, its estimates, how alike the groups were, who was lost, and what to bear in mind. */
export function DesignDetail({ result, study, finding, outcomes }: DesignDetailProps) {
  const { design, estimates, refused, baseline = [], attrition, subgroups, series, caveats } = result;
  return (
    <div className="stack design-detail">
      <p className="section-note">{designNote(design)}</p>
      {refused === null ? null : <p>{depthWords.notOffered(whyNot(refused.refused))}</p>}
      {series === undefined ? null : <FigureView figure="weeks" outcomes={outcomes} finding={finding} />}
      {estimates.length === 0 ? null : (
        <EstimateTable caption={designName(design)} estimates={estimates} unit={design === 'interrupted' ? 'Weeks or pupils' : 'Pupils'} />
      )}
      {(['all', 'matched'] as const).map((stage) => {
        const rows = baseline.filter((row) => row.stage === stage);
        return rows.length === 0 ? null : <BaselineTable key={stage} stage={stage} rows={rows} finding={finding} />;
      })}
      {attrition === undefined || isRefused(attrition) ? null : <p>{attritionLine(attrition)}</p>}
      {subgroups === undefined
        ? null
        : subgroups.map((one) => <SubgroupTable key={one.by} subgroup={one} decimals={finding.decimals} study={study} />)}
      {caveats.length === 0 ? null : (
        <ul className="caveats">
          {caveats.map((caveat) => (
            <li key={caveat.code}>{describeCaveat(caveat, finding)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface BaselineTableProps {
  readonly stage: BaselineRow['stage'];
  readonly rows: readonly BaselineRow[];
  readonly finding: Finding;
}

function BaselineTable({ stage, rows, finding }: BaselineTableProps) {
  const caption = stage === 'all' ? depthWords.baseline : depthWords.matchedBaseline;
  return (
    <div>
      <h4 className="table-title">{caption}</h4>
      <Table<BaselineRow>
        caption={caption}
        rows={rows}
        rowKey={(row) => row.covariate}
        columns={[
          { id: 'covariate', header: 'Before', cell: (row) => covariateName(row.covariate) },
          {
            id: 'mentored',
            header: 'Mentored',
            kind: 'number',
            cell: (row) => formatNumber(row.mentored, covariateDecimals(row.covariate, finding)),
          },
          {
            id: 'others',
            header: 'Others',
            kind: 'number',
            cell: (row) => formatNumber(row.others, covariateDecimals(row.covariate, finding)),
          },
          { id: 'g', header: 'Difference, g', kind: 'number', cell: (row) => (row.g === null ? '' : formatNumber(row.g, 2)) },
          { id: 'verdict', header: 'Verdict', cell: (row) => baselineWords(row.verdict) },
        ]}
      />
    </div>
  );
}
