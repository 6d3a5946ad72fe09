import type { Database } from '#shared/database/database.ts';
import { deriveTables } from '#shared/database/deriveTables.ts';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { failureFrom } from '#shared/failure/result.ts';
import { joinTables } from '#shared/import/joinTables.ts';
import { replaySource } from '#shared/import/replaySource.ts';
import type { ReplayedSource } from '#shared/import/types.ts';
import { computeOutcomes } from '#shared/outcomes/computeOutcomes.ts';
import type { OutcomeArea, OutcomeSet } from '#shared/outcomes/finding.ts';
import { type DepthAsked, inDepth } from '#shared/outcomes/inDepth.ts';
import { keysConfirmedIn, reversedItemsOf } from '#shared/outcomes/reversedItems.ts';
import type { Source, SourceId, Study, WindowSettings } from '#shared/study/model.ts';
import { senSet, yearGroupSet } from '#shared/tables/codeSets/pupilFieldSets.ts';
import { scaleKeysOf } from '#shared/tables/codeSets/scaleKeys.ts';
import { termDateSet } from '#shared/tables/codeSets/termDateSet.ts';
import { createGivingWay } from './givingWay.ts';
import { createLane } from './lane.ts';
import type { WorkbenchPorts } from './ports.ts';
import { type Session, shown } from './session.ts';
import { type Stopping, unlessStopped, type Work } from './stopping.ts';

/** Answers kept for windows looked at before: a slider goes back and forth. */
const mostAnswers = 48;

/** The engine and what it has in its tables: always the sources of the study that was asked about last. */
export interface EngineRoom {
  /** Start the engine without waiting for it. */
  warm(): void;
  /** Rows that an import has just made of its sources: they need not be made again from the file. */
  remember(session: Session, sources: readonly Source[], rows: ReadonlyMap<SourceId, ReplayedSource>): void;
  /** `area`: only its measures, unless all are known already. */
  outcomes(session: Session, window: WindowSettings | null, area?: OutcomeArea | null): Promise<OutcomeSet>;
  /** The same with every design of the measures asked for. */
  inDepth(session: Session, window: WindowSettings | null, asked: DepthAsked): Promise<OutcomeSet>;
  /** Ask something else of the study's tables. */
  ask<Value>(session: Session, question: (engine: Database, work: Work) => Promise<Value>): Promise<Value>;
  /** Stop what runs and forget the study's rows; resolves when nothing reads the study any more. */
  release(): Promise<void>;
}

export function createEngineRoom(ports: WorkbenchPorts, stopping: Stopping): EngineRoom {
  const lane = createLane();
  /** Designs take long; whoever moves a window must not wait for them. */
  const deep = createGivingWay();
  let starting: Promise<Database> | null = null;
  let loaded = '';
  /** By source and grid: a source whose rows gave way keeps its id. */
  const replayed = new Map<string, ReplayedSource>();
  const answers = new Map<string, OutcomeSet>();

  const database = (): Promise<Database> => {
    starting ??= start(ports).catch((thrown: unknown) => {
      starting = null;
      throw thrown;
    });
    return starting;
  };

  const giveUpEngine = async (): Promise<void> => {
    const failed = starting;
    starting = null;
    loaded = '';
    await failed?.then((engine) => engine.close()).catch(() => undefined);
  };

  const load = async (engine: Database, session: Session, { signal, progress }: Work): Promise<void> => {
    const study = shown(session);
    const wanted = tablesOf(study);
    if (loaded === wanted) return;
    loaded = '';
    for (const [index, source] of study.sources.entries()) {
      progress({ step: 'engine.load', done: index, total: study.sources.length });
      const name = rowsName(source, study);
      if (!replayed.has(name)) replayed.set(name, replaySource(source, await session.store.blob(source.grid), study));
      signal.throwIfAborted();
    }
    const parts = study.sources.flatMap((source) => replayed.get(rowsName(source, study)) ?? []);
    for (const table of joinTables(parts, study)) {
      await engine.load(table);
      signal.throwIfAborted();
    }
    await deriveTables(engine);
    loaded = wanted;
  };

  const onTables = async <Value>(session: Session, work: Work, question: (engine: Database) => Promise<Value>): Promise<Value> => {
    if (starting === null) work.progress({ step: 'engine.start', done: 0, total: null });
    const once = async () => {
      const engine = await unlessStopped(database(), work.signal);
      await load(engine, session, work);
      return question(engine);
    };
    return once().catch(async (thrown: unknown) => {
      if (failureFrom(thrown).code !== 'query.failed') throw thrown;
      // An engine that failed once may be poisoned: everything in it can be made again, so a new one is asked once.
      await giveUpEngine();
      return once();
    });
  };

  const remembered = async (question: string, count: () => Promise<OutcomeSet>): Promise<OutcomeSet> => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = await count();
    keepLatest(answers, question, answer);
    return answer;
  };

  const outcomesOf = async (
    session: Session,
    window: WindowSettings | null,
    work: Work,
    area: OutcomeArea | null = null,
  ): Promise<OutcomeSet> => {
    work.signal.throwIfAborted();
    const study = shown(session);
    const options = {
      window,
      reversedItems: reversedItemsOf(study),
      keysConfirmed: keysConfirmedIn(study),
      scaleKeys: scaleKeysOf(study),
      signal: work.signal,
    };
    const question = questionOf(session, window);
    const count = () =>
      onTables(session, work, (engine) => {
        work.progress({ step: 'outcomes.compute', done: 0, total: null });
        return computeOutcomes(engine, study.settings, { ...options, area });
      });
    return area === null ? remembered(question, count) : (answers.get(question) ?? count());
  };

  return {
    warm() {
      database().catch(() => undefined);
    },
    remember(session, sources, rows) {
      for (const source of sources) {
        const made = rows.get(source.id);
        if (made !== undefined) replayed.set(rowsName(source, shown(session)), made);
      }
    },
    outcomes: (session, window, area = null) =>
      stopping.during((work) => {
        deep.makeWay();
        return lane(() => outcomesOf(session, window, work, area));
      }),
    inDepth: (session, window, asked) =>
      stopping.during((whole) =>
        deep.run(whole, lane, async (work) => {
          const outcomes = await outcomesOf(session, window, work);
          return remembered(JSON.stringify([questionOf(session, window), asked]), () => {
            const study = shown(session);
            const options = {
              window,
              reversedItems: reversedItemsOf(study),
              keysConfirmed: keysConfirmedIn(study),
              scaleKeys: scaleKeysOf(study),
              signal: work.signal,
            };
            return onTables(session, work, (engine) => inDepth(engine, study.settings, outcomes, asked, options));
          });
        }),
      ),
    ask: (session, question) =>
      stopping.during((work) =>
        lane(async () => {
          work.signal.throwIfAborted();
          return onTables(session, work, (engine) => question(engine, work));
        }),
      ),
    async release() {
      stopping.stopAll();
      await lane(async () => {
        loaded = '';
        replayed.clear();
        answers.clear();
      });
    },
  };
}

async function start({ database, events }: WorkbenchPorts): Promise<Database> {
  events.engine('starting', null);
  try {
    const engine = await database();
    events.engine('ready', null);
    return engine;
  } catch (thrown) {
    const unavailable = failure('engine.unavailable', {}, failureFrom(thrown));
    events.engine('failed', unavailable);
    throw new FailureError(unavailable);
  }
}

/** What a source's rows are made of: its grid and what words of it count as in the study, of pupils their codes, of sums and grades the term dates. */
function rowsName({ id, grid, recipe }: Source, { codeChanges = [] }: Pick<Study, 'codeChanges'>): string {
  const sets = recipe.shape.startsWith('pupil') ? ofPupils : ofHalfTerms.has(recipe.shape) ? [termDateSet.id] : [];
  const own = codeChanges.filter(({ set }) => sets.includes(set));
  return own.length === 0 ? `${id} ${grid}` : `${id} ${grid} ${JSON.stringify(own)}`;
}

const ofPupils: readonly string[] = [senSet.id, yearGroupSet.id];
const ofHalfTerms: ReadonlySet<string> = new Set(['attendanceSummaries', 'codeCounts', 'grades']);

/** What the engine's tables are made of, as a name that differs when they would. */
function tablesOf({ sources, schools, mentors, codeChanges }: Study): string {
  return JSON.stringify([sources.map(({ id, number, grid }) => [id, number, grid]), schools, mentors, codeChanges]);
}

function questionOf(session: Session, window: WindowSettings | null): string {
  const study = shown(session);
  const { comparison, primary, window: own } = study.settings;
  return JSON.stringify([tablesOf(study), comparison, primary, window ?? own]);
}

function keepLatest(answers: Map<string, OutcomeSet>, question: string, answer: OutcomeSet): void {
  answers.set(question, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= mostAnswers) return;
    answers.delete(oldest);
  }
}
