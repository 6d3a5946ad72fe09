import './placeTabs.css';

export interface PlaceTabsProps {
  readonly label: string;
  /** The first is the one for a place that none of them names. */
  readonly places: readonly { readonly place: string; readonly name: string; readonly href: string }[];
  readonly here: string;
}

/** The pages of a room. They are places with an address, so they are links. */
export function PlaceTabs({ label, places, here }: PlaceTabsProps) {
  const at = places.find(({ place }) => place === here) ?? places[0];
  return (
    <nav className="place-tabs" aria-label={label}>
      {places.map((one) => (
        <a key={one.place} className="place-tab" href={one.href} {...(one === at ? { 'aria-current': 'page' as const } : {})}>
          {one.name}
        </a>
      ))}
    </nav>
  );
}
