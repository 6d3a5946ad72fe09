const margin = 72;

/** Scroll just so far that a place can be seen with a little of what is around it; nothing when it can. */
export function reveal(scroller: HTMLElement, place: DOMRect): void {
  const frame = scroller.getBoundingClientRect();
  const above = place.top - (frame.top + margin);
  const below = place.bottom - (frame.bottom - margin);
  if (above < 0) scroller.scrollBy(0, above);
  else if (below > 0) scroller.scrollBy(0, Math.min(below, above));
}
