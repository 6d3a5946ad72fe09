import { useId } from 'react';
import './page.css';

export interface PageProps {
  /** The answer in a sentence. */
  readonly title: string;
  /** n, window, or what the page is. */
  readonly subtitle?: React.ReactNode;
  readonly actions?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** One question and its answer: the title says it, the second line says what it rests on, the rest shows it. */
export function Page({ title, subtitle, actions, children }: PageProps) {
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{title}</h1>
        {subtitle === undefined ? null : <p className="page-subtitle">{subtitle}</p>}
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export interface SectionProps {
  readonly title: string;
  readonly note?: React.ReactNode;
  /** For links to it. */
  readonly id?: string;
  readonly children: React.ReactNode;
}

/** A part of a page with its heading. */
export function Section({ title, note, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className="section" aria-labelledby={titleId} {...(id === undefined ? {} : { id })}>
      <h2 id={titleId} className="section-title">
        {title}
      </h2>
      {note === undefined ? null : <p className="section-note">{note}</p>}
      {children}
    </section>
  );
}
