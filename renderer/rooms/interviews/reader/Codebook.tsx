import { useState } from 'react';
import { useCanChange } from '#renderer/state/canChange.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import type { Place } from '#shared/coding/choosing.ts';
import { codesOf, excerptsPerCode } from '#shared/coding/excerpts.ts';
import type { Stretch } from '#shared/coding/layers.ts';
import { starterCodebook } from '#shared/coding/starterCodebook.ts';
import type { Code, Study } from '#shared/study/model.ts';
import { excerptCount } from '#shared/words/coding.ts';
import { Swatch } from '../Swatch.tsx';
import { RemoveThemeDialog } from './RemoveThemeDialog.tsx';
import { ThemeDialog } from './ThemeDialog.tsx';
import type { Coding } from './useCoding.ts';

export interface CodebookProps {
  readonly study: Study;
  readonly coding: Coding;
  readonly place: Place;
  readonly onChoose: (stretch: Stretch) => void;
}

/** `new` makes a theme; a theme is edited or about to be removed. */
type Asking = { readonly kind: 'new' } | { readonly kind: 'edit' | 'remove'; readonly code: Code } | null;

/** The themes with their keys and counts. Pressing one gives it to the chosen words; with none chosen it goes to its next passage here. */
export function Codebook({ study, coding, place, onChoose }: CodebookProps) {
  const [asking, setAsking] = useState<Asking>(null);
  const counts = excerptsPerCode(study.excerpts);
  const given = new Set(codesOf(coding.excerptOn(place.chosen) ?? noExcerpt));
  const press = (code: Code): void => {
    if (place.chosen !== null) void coding.toggle(place.chosen, code.id);
    else nextWith(coding, code, place, onChoose);
  };
  return (
    <div className="codebook">
      {study.codes.length === 0 ? <EmptyCodebook /> : null}
      <ul className="codebook-list">
        {study.codes.map((code, index) => (
          <li key={code.id} className="codebook-theme">
            <button
              type="button"
              className="codebook-apply"
              aria-pressed={given.has(code.id)}
              aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
              onClick={() => press(code)}
            >
              <Swatch colour={code.colour} keyName={index < 9 ? String(index + 1) : undefined} />
              <span className="codebook-text">
                <span className="codebook-name">{code.name}</span>
                <span className="codebook-description">{code.description}</span>
              </span>
              <span className="codebook-count">
                {counts.get(code.id) ?? 0}
                <span className="visually-hidden"> {(counts.get(code.id) ?? 0) === 1 ? 'passage' : 'passages'}</span>
              </span>
            </button>
            <span className="codebook-more">
              <Menu
                label={`Change ${code.name}`}
                entries={[
                  { id: 'edit', name: 'Rename, describe, colour', icon: 'edit', onChoose: () => setAsking({ kind: 'edit', code }) },
                  { id: 'remove', name: 'Remove', icon: 'close', onChoose: () => setAsking({ kind: 'remove', code }) },
                ]}
              >
                <IconButton icon="more" label={`Change ${code.name}`} isDisabled={!coding.canMark} />
              </Menu>
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button size="small" icon="plus" isDisabled={!coding.canMark} onPress={() => setAsking({ kind: 'new' })}>
          Add a theme
        </Button>
        {study.codes.length === 0 ? null : <span className="quiet">{excerptCount(study.excerpts.length)} in the study</span>}
      </div>
      {asking?.kind === 'new' || asking?.kind === 'edit' ? (
        <ThemeDialog study={study} code={asking.kind === 'edit' ? asking.code : null} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.kind === 'remove' ? <RemoveThemeDialog study={study} code={asking.code} onClose={() => setAsking(null)} /> : null}
    </div>
  );
}

const noExcerpt = { id: '', document: '', start: 0, end: 0, quote: '', codings: [], memo: '' };

function EmptyCodebook() {
  const run = useStrand((strand) => strand.run);
  const isChangeable = useCanChange();
  return (
    <div className="codebook-empty">
      <p>
        <strong>A theme is a name for something people keep coming back to.</strong> Begin with {starterCodebook.length} that are common in
        mentoring, good and hard, and make them yours; or begin with a name of your own.
      </p>
      <Button kind="primary" size="small" isDisabled={!isChangeable} onPress={() => void run('codebook.starter', {})}>
        Begin with {starterCodebook.length} themes
      </Button>
    </div>
  );
}

function nextWith(coding: Coding, code: Code, place: Place, onChoose: (stretch: Stretch) => void): void {
  const own = coding.excerpts.filter((excerpt) => codesOf(excerpt).includes(code.id));
  const found = own.find(({ start }) => start > (place.chosen?.start ?? -1)) ?? own[0];
  if (found === undefined) coding.say(`Nothing here is marked as ${code.name}. Choose words first to mark them.`);
  else onChoose(found);
}
