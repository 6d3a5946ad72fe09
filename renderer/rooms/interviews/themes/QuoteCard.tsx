import { routeTo } from '#renderer/state/route.ts';
import { Badge } from '#renderer/ui/Card.tsx';
import type { Quote } from '#shared/coding/themes.ts';
import type { Study } from '#shared/study/model.ts';
import { StarButton } from '../StarButton.tsx';
import { Swatch } from '../Swatch.tsx';

/** A quote with who said it, its themes, the way to where it stands, and a star for the report. */
export function QuoteCard({ study, quote }: { readonly study: Study; readonly quote: Quote }) {
  const memo = study.excerpts.find(({ id }) => id === quote.excerpt)?.memo ?? '';
  return (
    <figure className="quote">
      <blockquote className="quote-words">{quote.text}</blockquote>
      <figcaption className="quote-signed">
        {quote.attribution}
        {quote.role === 'interviewer' ? <Badge>interviewer’s words: not counted</Badge> : null}
      </figcaption>
      {memo === '' ? null : (
        <p className="quote-memo">
          <span className="quiet">Memo:</span> {memo}
        </p>
      )}
      <div className="quote-foot">
        <ul className="chips" aria-label="Themes">
          {study.codes
            .filter(({ id }) => quote.codes.includes(id))
            .map((code) => (
              <li key={code.id} className="chip">
                <Swatch colour={code.colour} />
                {code.name}
              </li>
            ))}
        </ul>
        <span className="quote-actions">
          <a href={routeTo('interviews', quote.document, quote.excerpt)}>Read it in place</a>
          <StarButton excerpt={quote.excerpt} isChosen={study.report.quotes.includes(quote.excerpt)} />
        </span>
      </div>
    </figure>
  );
}
