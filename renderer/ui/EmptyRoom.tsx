import { LinkButton } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import type { IconName } from './Icon.tsx';

export interface EmptyRoomProps {
  readonly picture: IconName;
  readonly words: { readonly title: string; readonly text: string; readonly button: string };
  /** Where the button leads. */
  readonly href: string;
}

/** A room with nothing in it yet: what it will show, and the one way to get there. */
export function EmptyRoom({ picture, words, href }: EmptyRoomProps) {
  return (
    <EmptyState
      picture={picture}
      title={words.title}
      action={
        <LinkButton kind="primary" href={href}>
          {words.button}
        </LinkButton>
      }
    >
      {words.text}
    </EmptyState>
  );
}
