import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import type { ExcerptId } from '#shared/study/model.ts';

/** Chooses a quote for the report. A star and words: filled when chosen. */
export function StarButton({ excerpt, isChosen }: { readonly excerpt: ExcerptId; readonly isChosen: boolean }) {
  const run = useStrand((strand) => strand.run);
  const isChangeable = useCanChange();
  return (
    <button
      type="button"
      className="star"
      aria-pressed={isChosen}
      disabled={!isChangeable}
      onClick={() => void run('report.quote', { excerpt, chosen: !isChosen })}
    >
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="m8 1.8 1.9 4 4.4.6-3.2 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.2-3 4.4-.6z" strokeWidth="1.3" strokeLinejoin="round" />
      </svg>
      Quote in the report
    </button>
  );
}
