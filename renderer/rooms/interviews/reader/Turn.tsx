import { memo } from 'react';
import type { Speaker } from '#shared/study/model.ts';
import { roleWord } from '#shared/words/roles.ts';

export interface TurnProps {
  readonly index: number;
  readonly count: number;
  readonly label: string;
  readonly speaker: Speaker | null;
  readonly seconds: number | null;
  readonly words: string;
  readonly isHeading: boolean;
  readonly isCurrent: boolean;
}

/** One turn: who speaks in the gutter, the words beside it. The words are one text node, so that positions can be found again. */
export const Turn = memo(function Turn({ index, count, label, speaker, seconds, words, isHeading, isCurrent }: TurnProps) {
  const role = speaker === null || speaker.role === 'unknown' ? '' : roleWord(speaker.role);
  const name = speaker?.pseudonym || label;
  const asks = speaker?.role === 'interviewer';
  return (
    <article
      className={`turn${isHeading ? ' turn-heading' : ''}${asks ? ' turn-asks' : ''}`}
      tabIndex={isCurrent ? 0 : -1}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={isHeading ? 'Heading' : [name === '' ? 'Paragraph' : name, role].filter((part) => part !== '').join(', ')}
      data-article={index}
      data-current={isCurrent ? '' : undefined}
    >
      <div className="turn-who" aria-hidden="true">
        {name === '' ? null : <span className="turn-name">{name}</span>}
        {role === '' || role === name.toLowerCase() ? null : <span className="turn-role">{role}</span>}
        {seconds === null ? null : <span className="turn-role">{clock(seconds)}</span>}
      </div>
      <p className="turn-words" data-turn={index}>
        {words}
      </p>
    </article>
  );
});

/** "1:20", "1:02:05". */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours === 0 ? `${minutes}:${pad(whole % 60)}` : `${hours}:${pad(minutes)}:${pad(whole % 60)}`;
}
