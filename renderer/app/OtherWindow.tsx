import { goTo } from '#renderer/state/route.ts';
import { useStrand } from '#renderer/state/strand.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Callout } from '#renderer/ui/Callout.tsx';
import { otherWindowWords } from '#shared/words/studyModes.ts';

export type OtherWindowState = keyof typeof otherWindowWords;

/** One window at a time holds the studies of a browser: said once, with the ways on. */
export function OtherWindow({ state }: { readonly state: OtherWindowState }) {
  const { begin, takeStudies } = useStrand(({ begin, takeStudies }) => ({ begin, takeStudies }));
  const { title, text, take } = otherWindowWords[state];
  const taken = async () => {
    if (await takeStudies()) goTo('outcomes');
  };
  return (
    <Callout
      kind={state === 'handedOver' ? 'note' : 'warning'}
      title={title}
      actions={
        <>
          <Button kind="primary" onPress={taken}>
            {take}
          </Button>
          {state === 'handedOver' ? null : <Button onPress={() => void begin()}>Try again</Button>}
        </>
      }
    >
      <p>{text}</p>
    </Callout>
  );
}
