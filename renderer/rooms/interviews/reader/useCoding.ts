import { useMemo, useState } from 'react';
import { useCanChange, whyNotChanged } from '#renderer/state/canChange.ts';
import { strandStore, useStrand } from '#renderer/state/strand.ts';
import { type CodePoints, codePointsOf } from '#shared/coding/codePoints.ts';
import { codesOf, excerptsOf } from '#shared/coding/excerpts.ts';
import { freeColour } from '#shared/coding/freeColour.ts';
import type { Stretch } from '#shared/coding/layers.ts';
import type { TranscriptText } from '#shared/coding/transcript.ts';
import type { CodeId, Excerpt, Study, TranscriptDocument } from '#shared/study/model.ts';
import { describeFailure } from '#shared/words/failures.ts';

/** What can be done to the chosen words, and what was done, in words for whoever cannot see it. */
export interface Coding {
  readonly points: CodePoints;
  /** Whether words can be marked at all: not while the study is looked back at or only read. */
  readonly canMark: boolean;
  readonly excerpts: readonly Excerpt[];
  /** The last thing done, read aloud politely. */
  readonly said: string;
  readonly say: (sentence: string) => void;
  /** Say why nothing can be marked, where nothing can. */
  readonly sayWhyNot: () => void;
  /** The excerpt on exactly these words. */
  readonly excerptOn: (stretch: Stretch | null) => Excerpt | null;
  /** Give the words a theme; when they have it, take it off. */
  readonly toggle: (stretch: Stretch | null, code: CodeId) => Promise<void>;
  /** Add a theme to the codebook and give it to the words. */
  readonly makeTheme: (stretch: Stretch | null, name: string) => Promise<void>;
  readonly uncode: (excerpt: Excerpt, code: CodeId) => Promise<void>;
  /** Take every theme off. */
  readonly clear: (excerpt: Excerpt) => Promise<void>;
}

export function useCoding(study: Study, document: TranscriptDocument, transcript: TranscriptText): Coding {
  const run = useStrand((strand) => strand.run);
  const canMark = useCanChange();
  const [said, say] = useState('');
  const points = useMemo(() => codePointsOf(transcript.text), [transcript]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the excerpts of the study matter here
  const excerpts = useMemo(() => excerptsOf(study, document.id), [study.excerpts, document.id]);
  const nameOf = (code: CodeId): string => study.codes.find(({ id }) => id === code)?.name ?? 'the theme';

  const excerptOn = (stretch: Stretch | null): Excerpt | null =>
    stretch === null ? null : (excerpts.find(({ start, end }) => start === stretch.start && end === stretch.end) ?? null);

  const sayWhyNot = (): void => {
    const why = whyNotChanged(strandStore().getState());
    if (why === null) return;
    const { what, todo } = describeFailure(why);
    say(`${what} ${todo}`);
  };
  const refused = (): boolean => {
    if (!canMark) sayWhyNot();
    return !canMark;
  };

  const give = async ({ start, end }: Stretch, code: CodeId, name: string): Promise<void> => {
    const kept = await run('excerpt.code', { document: document.id, start, end, quote: points.slice(start, end), code });
    if (kept.ok) say(`Marked as ${name}.`);
  };

  const uncode = async (excerpt: Excerpt, code: CodeId): Promise<void> => {
    if (refused()) return;
    const kept = await run('excerpt.uncode', { excerpt: excerpt.id, code });
    if (kept.ok) say(`${nameOf(code)} taken off.`);
  };

  return {
    points,
    canMark,
    excerpts,
    said,
    say,
    sayWhyNot,
    excerptOn,
    uncode,
    toggle: async (stretch, code) => {
      if (refused()) return;
      if (stretch === null) {
        say('Choose words first: S takes the next sentence.');
        return;
      }
      const there = excerptOn(stretch);
      if (there !== null && codesOf(there).includes(code)) await uncode(there, code);
      else await give(stretch, code, nameOf(code));
    },
    makeTheme: async (stretch, name) => {
      if (refused()) return;
      const known = new Set(study.codes.map(({ id }) => id));
      const kept = await run('code.add', { name, description: '', colour: freeColour(study.codes), parent: null });
      if (!kept.ok) return;
      say(`New theme ${name}.`);
      const made = strandStore()
        .getState()
        .study?.codes.find(({ id }) => !known.has(id));
      if (made !== undefined && stretch !== null) await give(stretch, made.id, name);
    },
    clear: async (excerpt) => {
      if (refused()) return;
      for (const code of codesOf(excerpt)) await run('excerpt.uncode', { excerpt: excerpt.id, code });
      say('All themes taken off.');
    },
  };
}
