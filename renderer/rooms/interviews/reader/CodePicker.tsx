import { useEffect, useId, useRef, useState } from 'react';
import { Icon } from '#renderer/ui/Icon.tsx';
import { codesOf } from '#shared/coding/excerpts.ts';
import type { Code, CodeId, Excerpt } from '#shared/study/model.ts';
import { Swatch } from '../Swatch.tsx';
import { type Choice, choicesFor } from './choicesFor.ts';

export interface CodePickerProps {
  readonly codes: readonly Code[];
  /** The excerpt on the chosen words, whose themes are ticked. */
  readonly given: Excerpt | null;
  readonly isTyping: boolean;
  /** Pixels in the sheet. */
  readonly at: { readonly top: number; readonly left: number };
  readonly onPick: (code: CodeId) => void;
  readonly onMake: (name: string) => void;
  readonly onClose: () => void;
}

/** How high it is with nothing typed, in pixels: what room it needs. */
export function pickerHeight(themes: number): number {
  return 37 + Math.min(296, Math.max(1, themes) * 30 + 8);
}

/** Themes to give the chosen words: type a few letters and press Enter, press a number, or click. */
export function CodePicker({ codes, given, isTyping, at, onPick, onMake, onClose }: CodePickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const choices = choicesFor(codes, typed);
  const ticked = new Set(given === null ? [] : codesOf(given));
  useEffect(() => {
    if (!isTyping) return;
    field.current?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isTyping]);

  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    if (choice.kind === 'make') onMake(choice.name);
    else onPick(choice.code.id);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, choices.length));
    else if (event.key === 'ArrowUp') setActive((active + choices.length - 1) % Math.max(1, choices.length));
    else if (event.key === 'Enter') take(choices[active]);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={frame} className="picker popover" style={at} role="dialog" aria-label="Themes for the chosen words">
      <div className="picker-field">
        <Icon name="search" size={14} />
        <input
          ref={field}
          className="picker-input"
          role="combobox"
          aria-label="Find or make a theme"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={choices.length === 0 ? undefined : `${id}-${active}`}
          placeholder="Find or make a theme"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={id} role="listbox" aria-label="Themes" className="options picker-options">
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of this list
          <div
            key={choice.kind === 'make' ? 'make' : choice.code.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="option"
            data-focused={index === active && isTyping ? '' : undefined}
            onPointerDown={(event) => event.preventDefault()}
            onPointerEnter={() => setActive(index)}
            onClick={() => take(choice)}
          >
            {choice.kind === 'make' ? (
              <>
                <Icon name="plus" size={14} />
                <span className="option-text">Make the theme “{choice.name}”</span>
              </>
            ) : (
              <>
                <Swatch colour={choice.code.colour} />
                <span className="option-text">{choice.code.name}</span>
                {ticked.has(choice.code.id) ? <Icon name="check" size={14} /> : null}
                {choice.number === null ? null : <kbd className="option-keys-plain">{choice.number}</kbd>}
              </>
            )}
          </div>
        ))}
        {choices.length === 0 ? <p className="picker-none">Type a name to make the first theme.</p> : null}
      </div>
    </div>
  );
}
