/** Long work that a person may stop. */
export interface Stopping {
  /** Run work with a signal that `stopAll` aborts. */
  during<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
  stopAll(): void;
}

export function createStopping(): Stopping {
  const running = new Set<AbortController>();
  return {
    async during(work) {
      const controller = new AbortController();
      running.add(controller);
      try {
        return await work(controller.signal);
      } finally {
        running.delete(controller);
      }
    },
    stopAll() {
      for (const controller of running) controller.abort();
    },
  };
}
