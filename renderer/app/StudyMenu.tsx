import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { archivingWords } from '#shared/words/archiving.ts';
import { erasingWords } from '#shared/words/erasing.ts';
import { keyWords } from '#shared/words/privacy.ts';
import { LockSign } from './protecting/LockSign.tsx';
import { useProtectingActions } from './protecting/protectingActions.ts';
import { ThrowKeyDialog } from './ThrowKeyDialog.tsx';

/** The study's name; pressing it offers to rename, copy, archive or protect it, to erase a person, or to go back to the other studies. */
export function StudyMenu() {
  const strand = useStrand(({ study, opened, run, saveCopy, closeStudy, askToArchive, showBackups, askToErase }) => ({
    study,
    opened,
    run,
    saveCopy,
    closeStudy,
    askToArchive,
    showBackups,
    askToErase,
  }));
  const { study, opened, run, saveCopy, closeStudy, askToArchive, showBackups, askToErase } = strand;
  const protecting = useProtectingActions();
  const isProtected = opened?.isProtected ?? false;
  const isChangeable = useCanChange();
  const [naming, setNaming] = useState(false);
  const [isThrowing, setThrowing] = useState(false);
  const [name, setName] = useState('');
  const rename = () => {
    setNaming(false);
    if (name.trim() !== '' && name !== study?.name) void run('study.rename', { name: name.trim() });
  };
  return (
    <>
      <Menu
        label="Study"
        entries={[
          {
            id: 'rename',
            name: 'Rename',
            icon: 'edit',
            isDisabled: !isChangeable,
            onChoose: () => {
              setName(study?.name ?? '');
              setNaming(true);
            },
          },
          { id: 'copy', name: 'Save a copy to disk', icon: 'export', onChoose: () => void saveCopy() },
          { id: 'archive', name: archivingWords.button, icon: 'archive', isDisabled: opened?.past != null, onChoose: askToArchive },
          { id: 'backups', name: 'Backups', icon: 'backups', onChoose: () => showBackups() },
          ...protecting.map(({ id, name, choose }) => ({ id, name, icon: 'lock' as const, isDisabled: !isChangeable, onChoose: choose })),
          { id: 'erase', name: erasingWords.title, icon: 'erase', isDisabled: !isChangeable, onChoose: askToErase },
          {
            id: 'key',
            name: keyWords.menu,
            icon: 'hide',
            isDisabled: !isChangeable || study?.register.keyThrownAwayAt !== undefined,
            onChoose: () => setThrowing(true),
          },
          { id: 'close', name: 'Other studies', icon: 'back', onChoose: () => void closeStudy() },
        ]}
      >
        <AriaButton className="rail-name">
          <span>{study?.name}</span>
          {isProtected ? <LockSign /> : null}
          <Icon name="chevronDown" size={14} />
        </AriaButton>
      </Menu>
      <ThrowKeyDialog isOpen={isThrowing} onClose={() => setThrowing(false)} />
      <Dialog title="Rename the study" isOpen={naming} onClose={() => setNaming(false)}>
        <TextField label="Name" value={name} onChange={setName} autoFocus onEnter={rename} />
        <DialogActions>
          <Button kind="quiet" onPress={() => setNaming(false)}>
            Cancel
          </Button>
          <Button kind="primary" onPress={rename}>
            Rename
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
