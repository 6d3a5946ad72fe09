import { useCanChange } from '#renderer/state/canChange.ts';
import { routeTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button, LinkButton } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { type Finding, isRefused, type Refused } from '#shared/outcomes/finding.ts';
import { describeCaveat } from '#shared/words/caveats.ts';
import { keysThatFit, keyWords } from '#shared/words/scaleKeys.ts';

/** A scale whose key the answers contradict is not scored: its items, and what can be done about it: the keys that the answers fit, this one confirmed, or a look at the list. */
export function KeyRefusal({ finding }: { readonly finding: Finding }) {
  const { headline } = finding;
  if (!isRefused(headline) || headline.refused !== 'keyContradicted') return null;
  return <Contradicted finding={finding} headline={headline} />;
}

function Contradicted({ finding, headline }: { readonly finding: Finding; readonly headline: Refused }) {
  const run = useStrand(({ run }) => run);
  const isChangeable = useCanChange();
  const { instrument } = headline.values;
  const change = (values: Readonly<Record<string, string>>) =>
    void run('codes.set', { set: 'instruments', row: String(instrument), values: { instrument: String(instrument), ...values } });
  return (
    <Callout
      kind="warning"
      title={keyWords.title}
      actions={
        <>
          {keysThatFit(headline.values).map((turned) => (
            <Button key={turned.join()} isDisabled={!isChangeable} onPress={() => change({ reversed: turned.join(',') })}>
              {keyWords.turn(turned)}
            </Button>
          ))}
          <Button isDisabled={!isChangeable} onPress={() => change({ keyHolds: 'yes' })}>
            {keyWords.confirm}
          </Button>
          <LinkButton href={routeTo('data', 'codes', 'instruments')}>{keyWords.look}</LinkButton>
        </>
      }
    >
      <p>{describeCaveat({ code: 'keyContradicted', values: headline.values }, finding)}</p>
    </Callout>
  );
}
