import { Dialog } from '#renderer/ui/Dialog.tsx';
import { keyHelp } from './keys.ts';

/** Every key of the reading view. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Reading and coding with the keyboard" isOpen={isOpen} onClose={onClose}>
      <dl className="key-help">
        {keyHelp.map(({ keys, does }) => (
          <div key={does} className="key-help-line">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">These keys work while the text has focus. Two keys code a sentence: S, then the number of the theme.</p>
    </Dialog>
  );
}
