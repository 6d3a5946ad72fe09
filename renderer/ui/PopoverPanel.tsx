import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import './field.css';

export interface PopoverPanelProps {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: React.ReactNode;
  readonly width?: number;
  readonly children: React.ReactNode;
}

/** A small panel that hangs on its button: for two or three controls that need no page of their own. */
export function PopoverPanel({ label, trigger, width = 320, children }: PopoverPanelProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className="popover" offset={6}>
        <Dialog className="popover-panel" aria-label={label}>
          <div className="popover-content" style={{ width }}>
            {children}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
