import { Icon } from '#renderer/ui/Icon.tsx';
import { protectingWords } from '#shared/words/protecting.ts';

/** Beside a protected study's name. */
export function LockSign() {
  return (
    <span className="lock-sign" title={`This study is ${protectingWords.sign}`}>
      <Icon name="lock" size={14} />
      <span className="visually-hidden">({protectingWords.sign})</span>
    </span>
  );
}
