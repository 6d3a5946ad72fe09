import { useEffect } from 'react';
import { codesOf } from '#shared/coding/excerpts.ts';
import type { Stretch } from '#shared/coding/layers.ts';
import type { Code, Excerpt } from '#shared/study/model.ts';
import type { TextMap } from './textMap.ts';

const colours = 12;

/**
 * Paint the coded passages and the chosen words over the plain text, with the CSS Custom Highlight API: not one element is added,
 * so the text stays selectable, searchable and fast. The rules for `::highlight(theme-0)` and so on stand in painting.css.
 */
export function usePainting(map: TextMap | null, excerpts: readonly Excerpt[], codes: readonly Code[], chosen: Stretch | null): void {
  useEffect(() => {
    if (map === null || !('highlights' in CSS)) return;
    const colourOf = new Map(codes.map((code) => [code.id, code.colour % colours]));
    const ranges: Range[][] = Array.from({ length: colours }, () => []);
    for (const excerpt of excerpts) {
      const own = map.rangesOf(excerpt);
      for (const code of codesOf(excerpt)) ranges[colourOf.get(code) ?? -1]?.push(...own);
    }
    for (const [colour, own] of ranges.entries()) paint(`theme-${colour}`, own, 0);
    return () => {
      for (const colour of ranges.keys()) CSS.highlights.delete(`theme-${colour}`);
    };
  }, [map, excerpts, codes]);

  useEffect(() => {
    if (map === null || !('highlights' in CSS)) return;
    paint('chosen', chosen === null ? [] : map.rangesOf(chosen), 1);
    return () => {
      CSS.highlights.delete('chosen');
    };
  }, [map, chosen]);
}

function paint(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
