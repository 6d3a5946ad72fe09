import { useEffect } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, TextField } from 'react-aria-components/TextField';
import { strandStore, useStrand } from '#renderer/state/strand.ts';
import { Icon } from '#renderer/ui/Icon.tsx';
import { paletteActions } from './actions.ts';
import './palette.css';

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onHistory: () => void;
}

/** Every place and everything that can be done from anywhere, found by typing. */
export function CommandPalette({ isOpen, onClose, onHistory }: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const loadShelf = useStrand((strand) => strand.loadShelf);
  useStrand((strand) => strand.shelf);
  useEffect(() => {
    if (isOpen) void loadShelf();
  }, [isOpen, loadShelf]);
  const groups = isOpen ? paletteActions(strandStore().getState(), onHistory) : [];
  return (
    <ModalOverlay className="dialog-backdrop" isOpen={isOpen} isDismissable onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal className="dialog palette">
        <AriaDialog aria-label="Go to or do" className="palette-content">
          <Autocomplete filter={contains}>
            <TextField className="palette-field" aria-label="Go to or do" autoFocus>
              <Icon name="search" />
              <Input className="palette-input" placeholder="Go to or do" />
            </TextField>
            {/* The list scrolls while focus stays in the field, so its frame takes focus too for whoever tabs. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it once it has focus */}
            <div className="palette-list" tabIndex={0}>
              <Menu
                className="palette-menu"
                aria-label="Places and commands"
                renderEmptyState={() => <p className="palette-none">Nothing is called that.</p>}
                onAction={(key) => {
                  onClose();
                  groups
                    .flatMap((group) => group.actions)
                    .find((action) => action.id === key)
                    ?.perform();
                }}
              >
                {groups.map((group) => (
                  <MenuSection key={group.name}>
                    <Header className="palette-group">{group.name}</Header>
                    {group.actions.map((action) => (
                      <MenuItem key={action.id} id={action.id} textValue={action.name} className="option">
                        <Icon name={action.icon} />
                        {action.name}
                        {action.keys === undefined ? null : <kbd className="option-keys">{action.keys}</kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </div>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
