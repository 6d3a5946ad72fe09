import { useId } from 'react';
import './surface.css';

export interface CardProps {
  readonly title: string;
  /** Heading level in the page's outline. */
  readonly level?: 2 | 3;
  /** Stands at the right end of the title. */
  readonly aside?: React.ReactNode;
  /** For long lists of cards that hold little. */
  readonly isCompact?: boolean;
  readonly children: React.ReactNode;
}

/** One thing with its title and a border round it. */
export function Card({ title, level = 2, aside, isCompact = false, children }: CardProps) {
  const id = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section className={isCompact ? 'card card-compact' : 'card'} aria-labelledby={id}>
      <div className="card-head">
        <Title id={id} className="card-title">
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A short word about a thing, beside it. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'accent' | 'warning';
  readonly children: React.ReactNode;
}) {
  return <span className={tone === 'plain' ? 'badge' : `badge badge-${tone}`}>{children}</span>;
}
