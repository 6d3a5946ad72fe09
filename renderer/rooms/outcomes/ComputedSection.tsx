import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Section } from '#renderer/ui/Page.tsx';
import type { Finding } from '#shared/outcomes/finding.ts';
import { checkName } from '#shared/words/checks.ts';
import { adjustedLine } from '#shared/words/designLines.ts';
import { EstimateTable } from './EstimateTable.tsx';
import { RCode } from './RCode.tsx';

/** By which methods, with every further estimate of the same question, what they rest on, where they come from, and how to do it again. */
export function ComputedSection({ finding, method }: { readonly finding: Finding; readonly method: string }) {
  const adjusted = adjustedLine(finding);
  return (
    <Section id="computed" title="How this is computed" note={method}>
      <EstimateTable caption="Every estimate of this question" estimates={[finding.headline, ...finding.alsoComputed]} />
      {adjusted === '' ? null : <p className="missing-lines">{adjusted}</p>}
      {finding.checks.length === 0 ? null : (
        <Disclosure title="What the tests rest on, and whether it holds">
          <ul className="caveats">
            {finding.checks.map(({ code, says }) => (
              <li key={code}>
                <strong>{checkName(code)}.</strong> {says}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {finding.methods.length === 0 ? null : (
        <Disclosure title="Where the methods come from">
          <ul className="caveats">
            {finding.methods.map((one) => (
              <li key={one.method}>
                {one.name}: <span className="quiet">{one.source}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {finding.r === null ? null : <RCode snippet={finding.r} />}
      {finding.sql.length === 0 ? null : (
        <Disclosure
          title={
            finding.sql.length === 1
              ? 'The question put to the database (SQL)'
              : `The ${finding.sql.length} questions put to the database (SQL)`
          }
        >
          {finding.sql.map((sql) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and the keyboard must reach them
            <pre key={sql} className="sql" tabIndex={0}>
              {sql.trim()}
            </pre>
          ))}
        </Disclosure>
      )}
    </Section>
  );
}
