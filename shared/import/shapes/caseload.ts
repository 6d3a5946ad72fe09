import { exitReasons } from '#shared/tables/exitReasons.ts';
import { TableRows } from '../tableRows.ts';
import { parseDay } from '../values/dates.ts';
import { parseWhole } from '../values/numbers.ts';
import { isHeaded } from './headings.ts';
import { eachPupilRow, readField, type Shape } from './shape.ts';

interface Stretch {
  readonly row: number;
  readonly mentor: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exit: string | null;
}

/**
 * Who mentors whom, one row per pupil and mentor. Rows of one pupil make one episode when they begin on the same day, or when
 * another mentor begins before the episode is closed; anything else begins a further episode.
 */
export const caseload: Shape = {
  id: 'caseload',
  fields: ['mentor', 'start_day', 'end_day', 'exit_reason'],
  required: [['start_day'], ['mentor', 'exit_reason', 'end_day']],
  atLeast: 2,
  // Other help has a start and an end too, and so have the contracts of staff.
  fits: (table) => !isHeaded(table, /\b(intervention|provision|agency|club|support type|contract|fte|salary)\b/i),
  names: /caseload|case load|mentees|allocation|episode/i,
  build(rows, source, tally) {
    const day = (text: string): number | null => parseDay(text, rows.recipe.dateOrder);
    const start = readField(rows, 'start_day', 'value.date', tally, day);
    const end = readField(rows, 'end_day', 'value.date', tally, day);
    const mentor = readField(rows, 'mentor', 'mentor.unknown', tally, parseWhole);
    const exit = readField(rows, 'exit_reason', 'value.exitReason', tally, (text) => exitReasons.find((reason) => reason === text) ?? null);
    const byPupil = new Map<number, Stretch[]>();
    eachPupilRow(rows, tally, (row, pupil) => {
      const stretch = { row, mentor: mentor.value(row), start: start.value(row), end: end.value(row), exit: exit.value(row) };
      if (stretch.start !== null && stretch.end !== null && stretch.end < stretch.start) return 'episode.endsBeforeStart';
      const held = byPupil.get(pupil);
      if (held === undefined) byPupil.set(pupil, [stretch]);
      else held.push(stretch);
      return null;
    });
    const episodes = new TableRows('episode');
    const mentors = new TableRows('episode_mentor');
    for (const [pupil, stretches] of byPupil) {
      for (const group of episodesOf(stretches)) {
        const episode = source * 1_000_000 + episodes.rowCount + 1;
        const open = group.some((each) => each.end === null);
        const last = group.reduce((latest, each) => ((each.end ?? 0) >= (latest.end ?? 0) ? each : latest));
        episodes.add({
          episode,
          pupil,
          start_day: group[0]?.start ?? null,
          end_day: open ? null : last.end,
          exit_reason: open ? null : last.exit,
          source,
          source_row: rows.rowNumbers[group[0]?.row ?? 0] ?? 0,
        });
        for (const each of group) {
          if (each.mentor !== null) mentors.add({ episode, mentor: each.mentor, from_day: each.start, to_day: each.end });
        }
      }
    }
    return [episodes.finish(), mentors.finish()];
  },
};

/** Rows of one pupil as episodes, earliest first; rows without a start date are episodes of their own. */
function episodesOf(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const dated = stretches.filter((each) => each.start !== null).sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || a.row - b.row);
  const groups: Stretch[][] = [];
  for (const each of dated) {
    const open = groups.at(-1);
    const first = open?.[0];
    const until =
      open === undefined
        ? 0
        : open.some((held) => held.end === null)
          ? Number.POSITIVE_INFINITY
          : Math.max(...open.map((held) => held.end ?? 0));
    const sameMentor = open?.some((held) => held.mentor === each.mentor) ?? false;
    const together = first !== undefined && (first.start === each.start || (!sameMentor && (each.start ?? 0) <= until));
    if (together) open?.push(each);
    else groups.push([each]);
  }
  return [...groups, ...stretches.filter((each) => each.start === null).map((each) => [each])];
}
