import type { Database, SqlQuery, SqlRow } from '#shared/database/database.ts';
import { printSql, sql } from '#shared/database/sql.ts';
import type { StudySettings, WindowSettings } from '#shared/study/model.ts';
import { type ScaleKeys, scaleKeysOf } from '#shared/tables/codeSets/scaleKeys.ts';
import { withAdjusted } from './adjusted.ts';
import { cohortFlow } from './cohortFlow.ts';
import { everyMeasure } from './everyMeasure.ts';
import type { Finding, OutcomeArea, OutcomeSet, ReferralReasons } from './finding.ts';
import type { MeasureContext, ReversedItems } from './measure.ts';
import { askOnce, memoryOf, rememberedFinding, rowsFrom } from './memory.ts';
import { flowRowFrom, flowRowsQuery, flowTotalsQuery, reasonRowsQuery } from './queries/flowRows.ts';
import { planRowsQuery, wantedOf } from './queries/planRows.ts';
import { windowRowsQuery } from './queries/windowRows.ts';
import { withChoices } from './withChoices.ts';

export interface OutcomeOptions {
  /** Overrides the study's own window for a look. */
  readonly window: WindowSettings | null;
  readonly reversedItems: ReversedItems;
  readonly keysConfirmed?: readonly string[];
  /** As shipped where a study gives none. */
  readonly scaleKeys?: ScaleKeys;
  /** Only the measures of this area; all where it is not given. */
  readonly area?: OutcomeArea | null;
  readonly signal: AbortSignal;
}

const shippedKeys = scaleKeysOf({});

/** Every Finding, the cohort's flow and the reasons for referral. The tables must have been derived (`deriveTables`) since the last load. */
export async function computeOutcomes(database: Database, settings: StudySettings, options: OutcomeOptions): Promise<OutcomeSet> {
  const asked = new Map<string, Promise<readonly SqlRow[]>>();
  // Several measures put one and the same question: it is asked once.
  const ask = async (query: SqlQuery) => {
    options.signal.throwIfAborted();
    const key = JSON.stringify(query);
    const answer = asked.get(key) ?? database.query(query);
    asked.set(key, answer);
    return answer;
  };
  options.signal.throwIfAborted();
  const memory = await memoryOf(database);
  const context = await contextOf(ask, (query) => askOnce(memory, query, ask), rowsFrom(database, memory, ask), settings, options);
  const findings: Finding[] = [];
  const { area = null } = options;
  for (const measure of await everyMeasure(context)) {
    if (area !== null && measure.area !== area) continue;
    findings.push(await rememberedFinding(measure, context, memory));
    options.signal.throwIfAborted();
  }
  const flowRows = await context.askOnce(flowRowsQuery);
  const [totals] = await context.askOnce(flowTotalsQuery);
  const referralReasons = reasonsOf(await context.askOnce(reasonRowsQuery), totals);
  const attendance = findings.find((finding) => finding.measure === 'attendance') ?? null;
  const sessionsHeld = Number(totals?.['sessions'] ?? 0) === 0 ? null : Number(totals?.['held'] ?? 0);
  const counts = { sessionsHeld, mentors: Number(totals?.['mentors'] ?? 0), referrals: Number(totals?.['referrals'] ?? 0) };
  const fromSessions = context.startsFromSessions ? { startsFromSessions: true } : {};
  const flow = cohortFlow(flowRows.map(flowRowFrom), { ...counts, ...fromSessions }, attendance);
  const chosen = withChoices(findings, settings.primary);
  // A family of outcomes is known when all of them are.
  return { findings: area === null ? withAdjusted(chosen) : chosen, flow, referralReasons };
}

/** A summary's last day, not the one that it stands at. */
const lastDay = sql`
  SELECT max(day) - DATE '1970-01-01' AS day
  FROM (SELECT max(day) AS day FROM pupil_day UNION ALL SELECT max(to_day) FROM summary_fate WHERE fate IN ('used', 'long'))`;

const unusedSummaries = sql`
  SELECT fate, count(*) AS summaries, count(DISTINCT pupil) AS pupils FROM summary_fate WHERE fate NOT IN ('used', 'long') GROUP BY fate ORDER BY fate`;

export async function contextOf(
  ask: MeasureContext['ask'],
  once: MeasureContext['askOnce'],
  rowsAt: MeasureContext['rowsAt'],
  settings: StudySettings,
  options: OutcomeOptions,
): Promise<MeasureContext> {
  const window = options.window ?? settings.window;
  const rows = await rowsAt(window);
  const [last] = await once(lastDay);
  const unknown = await once(sql`SELECT code, marks, pupils FROM unknown_mark ORDER BY marks DESC, code`);
  const unused = await once(unusedSummaries);
  const plans = await once(planRowsQuery);
  const [totals] = await once(flowTotalsQuery);
  const [chosen] = await once(sql`SELECT count(*) AS n FROM comparison_pupil`);
  return {
    window,
    comparison: settings.comparison,
    reversedItems: options.reversedItems,
    keysConfirmed: options.keysConfirmed ?? [],
    scaleKeys: options.scaleKeys ?? shippedKeys,
    rows,
    lastMarkDay: typeof last?.['day'] === 'number' ? last['day'] : null,
    unknownMarks: unknown.map((row) => ({ code: String(row['code']), marks: Number(row['marks']), pupils: Number(row['pupils']) })),
    unusedSummaries: unused.map((row) => ({
      fate: String(row['fate']),
      summaries: Number(row['summaries']),
      pupils: Number(row['pupils']),
    })),
    comparisonDesign: Number(chosen?.['n'] ?? 0) > 0 ? 'chosenPupils' : 'registerDealtStarts',
    startsFromSessions: totals?.['from_sessions'] === true,
    wanted: wantedOf(plans),
    rowsAt,
    windowSql: printSql(windowRowsQuery(window)),
    ask,
    askOnce: once,
  };
}

function reasonsOf(rows: readonly SqlRow[], totals: SqlRow | undefined): ReferralReasons {
  const reasons = rows.map((row) => ({ reason: String(row['reason']), referrals: Number(row['referrals']) }));
  return {
    version: 1,
    referrals: Number(totals?.['referrals'] ?? 0),
    withoutReason: Number(totals?.['without_reason'] ?? 0),
    mentions: reasons.reduce((sum, reason) => sum + reason.referrals, 0),
    reasons,
  };
}
