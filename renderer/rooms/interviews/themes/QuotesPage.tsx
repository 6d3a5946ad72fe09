import { useState } from 'react';
import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { FailureCallout } from '#renderer/ui/FailureCallout.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import type { Quote, ThemeSet } from '#shared/coding/themes.ts';
import type { CodeId, SpeakerRole, Study } from '#shared/study/model.ts';
import { excerptCount, speakerCount } from '#shared/words/coding.ts';
import { roleHeading } from '#shared/words/roles.ts';
import { Swatch } from '../Swatch.tsx';
import { NothingMarked } from './NothingMarked.tsx';
import { QuoteCard } from './QuoteCard.tsx';
import './themes.css';

/** Everything that was said on one theme, ready to be chosen for the report. */
export function QuotesPage({ study, code }: { readonly study: Study; readonly code: CodeId | null }) {
  const themes = useStrand((strand) => strand.themes);
  if (themes.failure !== null) {
    return (
      <div className="room-page">
        <FailureCallout failure={themes.failure} />
      </div>
    );
  }
  if (themes.value === null) return <div className="room-page" aria-busy="true" />;
  if (themes.value.quotes.length === 0)
    return (
      <NothingMarked study={study} title="No quotes yet">
        Every passage you mark while reading becomes a quote here, signed with pseudonym, role and school, ready for the report.
      </NothingMarked>
    );
  const chosen =
    themes.value.codes.find((theme) => theme.code === code) ??
    themes.value.codes.find((theme) => theme.excerpts > 0) ??
    themes.value.codes[0];
  return <Quotes study={study} themes={themes.value} code={chosen?.code ?? ''} />;
}

function Quotes({ study, themes, code }: { readonly study: Study; readonly themes: ThemeSet; readonly code: CodeId }) {
  const [role, setRole] = useState<SpeakerRole | 'all'>('all');
  const theme = themes.codes.find((known) => known.code === code);
  const all = themes.quotes.filter((quote) => quote.codes.includes(code));
  const roles = [...new Set(all.map((quote) => quote.role))];
  const shown = role === 'all' || !roles.includes(role) ? all : all.filter((quote) => quote.role === role);
  const starred = themes.quotes.filter((quote) => study.report.quotes.includes(quote.excerpt)).length;
  return (
    <div className="room-page quotes">
      <nav className="quotes-themes" aria-label="Themes">
        {themes.codes.map((known) => {
          const colour = study.codes.find(({ id }) => id === known.code)?.colour ?? 0;
          return (
            <a
              key={known.code}
              className="quotes-theme"
              href={routeTo('interviews', 'quotes', known.code)}
              {...(known.code === code ? { 'aria-current': 'page' as const } : {})}
            >
              <Swatch colour={colour} />
              <span>{known.name}</span>
              <span className="codebook-count">{known.excerpts}</span>
            </a>
          );
        })}
        <p className="quiet quotes-starred">
          {starred === 0
            ? 'No quote is chosen for the report yet: the star chooses one.'
            : `${starred} ${starred === 1 ? 'quote is' : 'quotes are'} chosen for the report.`}
        </p>
      </nav>
      <div className="quotes-body">
        <header className="room-head">
          <h1 className="room-title">{theme?.name}</h1>
          <p className="room-subtitle">{theme?.description}</p>
          <div className="row quotes-line">
            <span className="quiet">{theme === undefined ? '' : `${excerptCount(theme.excerpts)} of ${speakerCount(theme.speakers)}`}</span>
            <Select
              label="Who speaks"
              labelHidden
              quiet
              value={roles.some((known) => known === role) ? role : 'all'}
              options={[{ id: 'all', name: 'Everybody' }, ...roles.map((known) => ({ id: known, name: roleHeading(known) }))]}
              onChange={setRole}
            />
          </div>
        </header>
        {shown.length === 0 ? <p className="quiet">No passage is marked with this theme yet.</p> : null}
        {shown.map((quote: Quote) => (
          <QuoteCard key={quote.excerpt} study={study} quote={quote} />
        ))}
      </div>
    </div>
  );
}
