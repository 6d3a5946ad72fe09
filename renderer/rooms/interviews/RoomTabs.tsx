import { routeTo } from '#renderer/state/route.ts';
import { PlaceTabs } from '#renderer/ui/PlaceTabs.tsx';

const pages = [
  { place: '', name: 'Transcripts', href: routeTo('interviews') },
  { place: 'themes', name: 'Themes', href: routeTo('interviews', 'themes') },
  { place: 'quotes', name: 'Quotes', href: routeTo('interviews', 'quotes') },
];

/** The three pages of the room. */
export function RoomTabs({ place }: { readonly place: string }) {
  return <PlaceTabs label="Interviews" places={pages} here={place} />;
}
