import { useLayoutEffect, useState } from 'react';
import { codesOf } from '#shared/coding/excerpts.ts';
import { depthOf, layersOf, type Stretch } from '#shared/coding/layers.ts';
import type { Code, Excerpt } from '#shared/study/model.ts';
import type { TextMap } from './textMap.ts';

export interface CodeStripesProps {
  readonly map: TextMap | null;
  readonly column: React.RefObject<HTMLElement | null>;
  readonly excerpts: readonly Excerpt[];
  readonly codes: readonly Code[];
  readonly chosen: Stretch | null;
  readonly onChoose: (stretch: Stretch) => void;
}

/** A stripe's top and bottom are its `start` and `end`, in pixels of the column. */
interface Stripe extends Stretch {
  readonly key: string;
  readonly excerpt: Excerpt;
  readonly code: Code;
}

const laneWidth = 9;
const nameHeight = 17;

/**
 * A stripe for every theme of every passage, right of the text, side by side wherever they overlap, with the theme's name
 * where it begins. The same can be reached with E and Shift E, so the stripes stay out of the way of Tab and screen readers.
 */
export function CodeStripes({ map, column, excerpts, codes, chosen, onChoose }: CodeStripesProps) {
  const [stripes, setStripes] = useState<readonly Stripe[]>([]);
  useLayoutEffect(() => {
    const element = column.current;
    if (map === null || element === null) return;
    const measure = (): void => setStripes(stripesOf(map, element, excerpts, codes));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [map, column, excerpts, codes]);
  const layered = layersOf(stripes);
  const namesAt = depthOf(layered) * laneWidth + 4;
  const isChosen = ({ excerpt }: Stripe): boolean => excerpt.start === chosen?.start && excerpt.end === chosen.end;
  return (
    <div className="stripes" aria-hidden="true">
      {layered.map(({ item, layer }) => (
        <button
          key={item.key}
          type="button"
          tabIndex={-1}
          className={`stripe hue-${item.code.colour}`}
          data-chosen={isChosen(item) ? '' : undefined}
          title={item.code.name}
          style={{ top: item.start, height: item.end - item.start, left: layer * laneWidth }}
          onClick={() => onChoose(item.excerpt)}
        />
      ))}
      {spread(stripes).map(({ stripe, top }) => (
        <button
          key={stripe.key}
          type="button"
          tabIndex={-1}
          className={`stripe-name hue-${stripe.code.colour}`}
          data-chosen={isChosen(stripe) ? '' : undefined}
          title={stripe.code.name}
          style={{ top, left: namesAt, maxWidth: `calc(100% - ${namesAt}px)` }}
          onClick={() => onChoose(stripe.excerpt)}
        >
          {stripe.code.name}
        </button>
      ))}
    </div>
  );
}

function stripesOf(map: TextMap, column: HTMLElement, excerpts: readonly Excerpt[], codes: readonly Code[]): readonly Stripe[] {
  const top = column.getBoundingClientRect().top;
  return excerpts.flatMap((excerpt) => {
    const ranges = map.rangesOf(excerpt);
    const first = ranges[0]?.getBoundingClientRect();
    const last = ranges.at(-1)?.getBoundingClientRect();
    if (first === undefined || last === undefined) return [];
    return codesOf(excerpt).flatMap((id) => {
      const code = codes.find((known) => known.id === id);
      return code === undefined ? [] : [{ key: `${excerpt.id} ${id}`, excerpt, code, start: first.top - top, end: last.bottom - top }];
    });
  });
}

/** Names beside the top of their stripes, moved down where two would lie upon each other. */
function spread(stripes: readonly Stripe[]): readonly { readonly stripe: Stripe; readonly top: number }[] {
  let free = Number.NEGATIVE_INFINITY;
  return [...stripes]
    .sort((a, b) => a.start - b.start)
    .map((stripe) => {
      const top = Math.max(stripe.start, free);
      free = top + nameHeight;
      return { stripe, top };
    });
}
