import { useState } from 'react';
import { type Appearance, chooseAppearance, readAppearance } from '#renderer/state/appearance.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { appearanceWords } from '#shared/words/interface.ts';

const appearances: readonly Appearance[] = ['system', 'light', 'dark'];

/** Light, dark or as the system; the choice stays on this computer. */
export function AppearanceMenu() {
  const host = useStrand((strand) => strand.host);
  const [appearance, setAppearance] = useState(() => readAppearance(host));
  return (
    <Menu
      label="Appearance"
      entries={appearances.map((name) => ({
        id: name,
        name: appearanceWords[name],
        icon: name,
        onChoose: () => {
          chooseAppearance(host, name);
          setAppearance(name);
        },
      }))}
    >
      <IconButton icon={appearance} label={`Appearance: ${appearanceWords[appearance]}`} />
    </Menu>
  );
}
