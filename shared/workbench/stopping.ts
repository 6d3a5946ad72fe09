import type { Progress } from './workbench.ts';

/** What long work is given: a signal that says when to stop, and somebody to tell how far it is. */
export interface Work {
  readonly signal: AbortSignal;
  progress(progress: Progress): void;
}

/** Long work that a person may stop. */
export interface Stopping {
  /** Run work until it is done or `stopAll` is called; afterwards nobody waits for progress any more. */
  during<Value>(run: (work: Work) => Promise<Value>): Promise<Value>;
  stopAll(): void;
}

export function createStopping(tell: (progress: Progress | null) => void): Stopping {
  const running = new Set<AbortController>();
  return {
    async during(run) {
      const controller = new AbortController();
      running.add(controller);
      try {
        return await run({ signal: controller.signal, progress: tell });
      } finally {
        running.delete(controller);
        if (running.size === 0) tell(null);
      }
    },
    stopAll() {
      for (const controller of running) controller.abort();
    },
  };
}

/** What the promise comes to, unless the signal comes first. */
export function unlessStopped<Value>(waited: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    waited.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
