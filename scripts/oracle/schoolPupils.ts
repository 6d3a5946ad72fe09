import type { Database } from '#shared/database/database.ts';
import { othersOf } from '#shared/outcomes/designs/question.ts';
import { whyNotExposed } from '#shared/outcomes/exposure.ts';
import type { OutcomeSet, PupilChange } from '#shared/outcomes/finding.ts';
import { ratingRowFrom, ratingRowsQuery } from '#shared/outcomes/queries/ratingRows.ts';
import { scaleRowFrom, scaleRowsQuery } from '#shared/outcomes/queries/scaleRows.ts';
import { suspensionRowFrom, suspensionRowsQuery } from '#shared/outcomes/queries/suspensionRows.ts';
import { type WindowRow, windowRowFrom, windowRowsQuery } from '#shared/outcomes/queries/windowRows.ts';
import { totalScore, turnedRound } from '#shared/outcomes/scaleScore.ts';
import type { WindowSettings } from '#shared/study/model.ts';
import { type Instrument, instruments } from '#shared/tables/instruments.ts';

/** One pupil as the expected numbers have it, and what the other numbers are made of. */
export interface SchoolPupil {
  readonly pupil: number;
  readonly mentored: boolean;
  readonly school: number | null;
  readonly window: WindowRow;
  readonly reason: string;
  /** As a share, from the Finding: null where the pupil is not counted there. */
  readonly rate: readonly [number | null, number | null];
  readonly suspensions: readonly [number, number];
  readonly sessionsLost: readonly [number, number];
  readonly scale: readonly [number | null, number | null];
  /** Answers before, reversed items turned round. */
  readonly itemsBefore: readonly (number | null)[];
  readonly rating: readonly [number | null, number | null];
}

/** Every pupil of a school with what Strand's own questions answer about them. */
export async function schoolPupils(
  database: Database,
  window: WindowSettings,
  reversedItems: readonly number[],
  { findings }: OutcomeSet,
): Promise<readonly SchoolPupil[]> {
  const scale: Instrument = instruments.confidence10;
  const windows = (await database.query(windowRowsQuery(window))).map(windowRowFrom);
  const suspended = byPupil((await database.query(suspensionRowsQuery(window))).map(suspensionRowFrom));
  const rated = byPupil((await database.query(ratingRowsQuery(instruments.teacherBehaviour.id, window))).map(ratingRowFrom));
  const scaleRows = await database.query(scaleRowsQuery(scale.id, scale.items, window));
  const answers = scaleRows.map((row) => scaleRowFrom(row, scale.items));
  const turned = (wave: string) =>
    new Map(answers.filter((row) => row.wave === wave).map((row) => [row.pupil, turnedRound(row.answers, scale, reversedItems)]));
  const [before, after] = [turned('before'), turned('after')];
  const attendance = findings.find((finding) => finding.measure === 'attendance');
  const others = attendance === undefined ? [] : (othersOf(attendance)?.pupils ?? []);
  const counted = byPupil<PupilChange>([...(attendance?.pupils ?? []), ...others]);
  return windows.map((row): SchoolPupil => {
    const { pupil } = row;
    const suspension = suspended.get(pupil);
    const rate = counted.get(pupil);
    return {
      pupil,
      mentored: row.mentored,
      school: row.school,
      window: row,
      reason: reasonOf(whyNotExposed(row, window, null)),
      rate: [rate === undefined ? null : rate.pre / 100, rate === undefined ? null : rate.post / 100],
      suspensions: [suspension?.before ?? 0, suspension?.after ?? 0],
      sessionsLost: [suspension?.sessionsBefore ?? 0, suspension?.sessionsAfter ?? 0],
      scale: [scoreOf(before.get(pupil), scale), scoreOf(after.get(pupil), scale)],
      itemsBefore: before.get(pupil) ?? Array.from({ length: scale.items }, () => null),
      rating: [rated.get(pupil)?.before ?? null, rated.get(pupil)?.after ?? null],
    };
  });
}

/** Strand's reasons in the file's words, which do not tell a window that was not over from one with few sessions. */
function reasonOf(reason: ReturnType<typeof whyNotExposed>): string {
  if (reason === null) return 'eligible';
  if (reason === 'noStartDate') return 'no_start_date';
  if (reason === 'noMarksBefore' || reason === 'tooFewSessionsBefore') return 'pre_exposure_low';
  return reason === 'noMarksAfter' || reason === 'tooFewSessionsAfter' ? 'post_exposure_low' : reason;
}

function scoreOf(answers: readonly (number | null)[] | undefined, scale: Instrument): number | null {
  return answers === undefined ? null : totalScore(answers, scale);
}

function byPupil<Row extends { readonly pupil: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.pupil, row]));
}
