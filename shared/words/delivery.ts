import type { CohortFlow } from '#shared/outcomes/finding.ts';
import { isReferralKnown, startsFromSessions } from './flow.ts';
import { formatNumber } from './numbers.ts';
import { countOf } from './plural.ts';

const pupilsAt = (flow: CohortFlow, step: string): number => flow.steps.find((one) => one.step === step)?.pupils ?? 0;

/** The way in as one sentence: "240 of 268 referred pupils were mentored". */
export function describeDelivery(flow: CohortFlow): string {
  if (!isReferralKnown(flow)) return describeStarted(flow);
  const referred = pupilsAt(flow, 'referred');
  const started = pupilsAt(flow, 'started');
  if (started === 0)
    return referred === 0 ? 'Nobody was referred in these files' : `${countOf(referred, 'pupil')} referred, none mentored yet`;
  return `${formatNumber(started, 0)} of ${countOf(Math.max(referred, started), 'referred pupil')} were mentored`;
}

/** Without any referral: how many of the register were mentored. */
function describeStarted(flow: CohortFlow): string {
  const [register, started] = [pupilsAt(flow, 'onRegister'), pupilsAt(flow, 'started')];
  if (started === 0) return 'Nobody was mentored in these files: bring in a list of starts, or the mentors’ sessions';
  if (register < started) return `${countOf(started, 'pupil')} ${started === 1 ? 'was' : 'were'} mentored`;
  return `${formatNumber(started, 0)} of ${countOf(register, 'pupil')} on the register ${started === 1 ? 'was' : 'were'} mentored`;
}

/** How many mentors, pupils to each of them, and sessions held. */
export function describeMentoring(flow: CohortFlow): string {
  const started = pupilsAt(flow, 'started');
  const load =
    flow.mentors === 0 || started === 0 ? '' : `, ${formatNumber(started / flow.mentors, 1)} pupils for each over the whole time`;
  const who = flow.mentors === 0 ? '' : `${countOf(flow.mentors, 'mentor')}${load}. `;
  if (flow.sessionsHeld === null) return `${who}No session records were brought in.`;
  const each = started === 0 ? '' : `, ${formatNumber(flow.sessionsHeld / started, 1)} for each mentored pupil`;
  const starts = flow.startsFromSessions === true ? ` ${startsFromSessions}` : '';
  return `${who}${countOf(flow.sessionsHeld, 'session')} held${each}.${starts}`;
}
