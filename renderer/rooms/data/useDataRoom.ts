import { useEffect, useState } from 'react';
import { type Loadable, loaded, loading, notLoaded } from '#renderer/state/loadable.ts';
import { useStrand } from '#renderer/state/strand.ts';
import type { DataRoom } from '#shared/dataRoom/dataRoom.ts';
import type { Result } from '#shared/failure/result.ts';

/** Something asked of the study's rows: asked again when the sources change, or when another time is looked at. */
export function useAsked<Value>(ask: () => Promise<Result<Value>>, what: string): Loadable<Value> {
  const { sources, schools, past } = useStrand(({ study, opened }) => ({
    sources: study?.sources,
    schools: study?.schools,
    past: opened?.past?.sequence ?? null,
  }));
  const [answer, setAnswer] = useState<Loadable<Value>>(notLoaded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is named by `what`; the function is new at every drawing
  useEffect(() => {
    let isWanted = true;
    setAnswer(loading);
    void ask().then((given) => {
      if (isWanted) setAnswer((last) => loaded(last, given));
    });
    return () => {
      isWanted = false;
    };
  }, [sources, schools, past, what]);
  return answer;
}

export function useDataRoom(): Loadable<DataRoom> {
  const host = useStrand((strand) => strand.host);
  return useAsked(() => host.workbench.dataRoom(), 'dataRoom');
}
