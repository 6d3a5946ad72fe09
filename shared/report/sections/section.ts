import type { ThemeSet } from '#shared/coding/themes.ts';
import { coarseFinding } from '#shared/disclosure/coarseFinding.ts';
import type { ShownFinding } from '#shared/disclosure/shownFinding.ts';
import { type ShownOutcomes, showOutcomes } from '#shared/disclosure/shownOutcomes.ts';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { Finding, OutcomeArea, OutcomeSet } from '#shared/outcomes/finding.ts';
import { furtherFindings, primaryOutcomes } from '#shared/outcomes/primary.ts';
import type { IsoInstant, Study } from '#shared/study/model.ts';
import { figureKeys } from '../figureKeys.ts';
import { describeFigure } from '../figureWords.ts';
import type { Block, ReportPart } from '../model.ts';

/** What a report is written from. */
export interface ReportInput {
  readonly study: Study;
  readonly outcomes: OutcomeSet;
  readonly themes: ThemeSet;
  readonly now: IsoInstant;
}

/** What every section may use: the input, and each Finding with what the audience may see of it. */
export interface SectionContext extends ReportInput {
  readonly audience: Audience;
  /** All outcomes that were counted, as they are given to figures. */
  readonly everything: OutcomeSet;
  readonly shown: ShownOutcomes;
  readonly findings: readonly Told[];
  /** The other measures that anything was imported for, area by area. */
  readonly further: readonly Told[];
}

interface Told {
  readonly finding: Finding;
  readonly shown: ShownFinding;
}

/** One section of the report. Answers nothing where it has nothing to say. */
export type Section = (context: SectionContext) => readonly ReportPart[];

const areas: readonly OutcomeArea[] = ['attendance', 'exclusions', 'behaviour', 'confidence', 'learning'];

export function sectionContext(input: ReportInput): SectionContext {
  const audience = input.study.settings.audience;
  const outcomes = primaryOutcomes(input.outcomes);
  const shown = showOutcomes(input.outcomes, audience);
  const told = (findings: readonly Finding[]): readonly Told[] =>
    findings
      .filter(({ asked }) => asked > 0)
      .map((finding) => {
        const own = shown.of(finding);
        return { finding: coarseFinding(finding, own), shown: own };
      });
  const further = areas.flatMap((area) => furtherFindings(input.outcomes.findings, area));
  return { ...input, outcomes, everything: input.outcomes, shown, audience, findings: told(outcomes.findings), further: told(further) };
}

/** The figure of a key with its words, and its numbers as a table beneath. Its title is the finding, unless the text above has just said it. */
export function figureBlocks(
  { outcomes, everything, audience }: SectionContext,
  key: string,
  { withTable = true, title = null }: { readonly withTable?: boolean; readonly title?: string | null } = {},
): readonly Block[] {
  const asked = figureKeys(outcomes).find((candidate) => candidate.key === key);
  if (asked === undefined) return [];
  const finding = outcomes.findings.find((candidate) => candidate.measure === asked.measure) ?? null;
  const { table, ...words } = describeFigure({ figure: asked.figure, outcomes: everything, finding, audience });
  const figure: Block = { kind: 'figure', key, ...words, title: title ?? words.title };
  return withTable && table.rows.length > 0 ? [figure, { kind: 'table', table }] : [figure];
}
