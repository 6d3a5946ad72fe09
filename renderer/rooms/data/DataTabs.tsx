import { routeTo } from '#renderer/state/route.ts';
import { PlaceTabs } from '#renderer/ui/PlaceTabs.tsx';

const pages = [
  { place: '', name: 'Brought in', href: routeTo('data') },
  { place: 'coverage', name: 'Coverage', href: routeTo('data', 'coverage') },
  { place: 'checks', name: 'Checks', href: routeTo('data', 'checks') },
  { place: 'codes', name: 'Codes and dates', href: routeTo('data', 'codes') },
];

/** The pages of the room. */
export function DataTabs({ place }: { readonly place: string }) {
  return <PlaceTabs label="Data" places={pages} here={place} />;
}
