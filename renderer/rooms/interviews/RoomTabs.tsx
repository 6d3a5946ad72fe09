import { routeTo } from '#renderer/state/route.ts';

const pages = [
  { place: '', name: 'Transcripts', path: [] },
  { place: 'themes', name: 'Themes', path: ['themes'] },
  { place: 'quotes', name: 'Quotes', path: ['quotes'] },
] as const;

/** The three pages of the room. They are places with an address, so they are links. */
export function RoomTabs({ place }: { readonly place: string }) {
  const here = pages.find((page) => page.place === place)?.place ?? '';
  return (
    <nav className="room-tabs" aria-label="Interviews">
      {pages.map((page) => (
        <a
          key={page.place}
          className="room-tab"
          href={routeTo('interviews', ...page.path)}
          {...(page.place === here ? { 'aria-current': 'page' as const } : {})}
        >
          {page.name}
        </a>
      ))}
    </nav>
  );
}
