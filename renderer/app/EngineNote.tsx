import { useStrand } from '#renderer/state/strand.ts';
import { describeFailure } from '#shared/words/failures.ts';

/** One quiet line while the engine starts, when it could not, and when it has to do with one thread. */
export function EngineNote() {
  const { engine, host } = useStrand(({ engine, host }) => ({ engine, host }));
  const note =
    engine.state === 'starting'
      ? 'The engine is starting'
      : engine.state === 'failed' && engine.failure !== null
        ? describeFailure(engine.failure).what
        : host.threads
          ? null
          : 'The engine runs with one thread here, so large files take longer';
  return <p className="rail-note">{note}</p>;
}
