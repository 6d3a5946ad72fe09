import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { type Appearance, chooseAppearance, readAppearance } from '#renderer/state/appearance.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
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
      <AriaButton className="rail-room">
        <Icon name={appearance} />
        Appearance<span className="visually-hidden">: {appearanceWords[appearance]}</span>
      </AriaButton>
    </Menu>
  );
}
