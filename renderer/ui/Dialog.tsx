import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import './dialog.css';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
  /** False where something must be done first: only a button within closes it. */
  readonly isDismissable?: boolean;
  /** `side` slides in at the right edge over the full height. */
  readonly shape?: 'small' | 'wide' | 'side';
}

/** A question or a panel above the page. Escape and a press outside close it; focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, children, isDismissable = true, shape = 'small' }: DialogProps) {
  return (
    <ModalOverlay
      className={shape === 'side' ? 'dialog-backdrop dialog-side-backdrop' : 'dialog-backdrop'}
      isOpen={isOpen}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={shape === 'small' ? 'dialog' : `dialog dialog-${shape}`}>
        <AriaDialog className="dialog-content">
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            {isDismissable ? <IconButton icon="close" label="Close" onPress={onClose} /> : null}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the foot of a dialog. */
export function DialogActions({ children }: { readonly children: React.ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
