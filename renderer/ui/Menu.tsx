import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import './field.css';
import { Icon, type IconName } from './Icon.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly name: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

/** A list of things to do that opens from its button (the child). */
export function Menu({
  label,
  entries,
  children,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly children: React.ReactNode;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}>
        <AriaMenu className="options" aria-label={label} onAction={(key) => entries.find((entry) => entry.id === key)?.onChoose()}>
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.name} className="option" isDisabled={entry.isDisabled ?? false}>
              {entry.icon === undefined ? null : <Icon name={entry.icon} />}
              {entry.name}
              {entry.keys === undefined ? null : <kbd className="option-keys">{entry.keys}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
