/** What the page tells of its questions for the outcomes: put to the worker, the tables stand ready, the answer is read, its numbers are painted. */
export type Told = 'asked' | 'ready' | 'answered' | 'painted';

/**
 * Run in the page before anything else, where `tellBench` is exposed: it listens to what goes to the workbench's worker and comes back, and looks at the
 * cards. Without tables nothing is asked of the engine, so that nothing is told between `asked` and `answered`.
 */
export function recordCalls(): void {
  const tell = (what: Told): unknown =>
    Reflect.apply(Reflect.get(window, 'tellBench'), window, [what, performance.timeOrigin + performance.now()]);
  const partOf = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const tellPainted = (): void => {
    const cards = document.querySelector('.area-card')?.parentElement;
    if (cards === null || cards === undefined) return;
    new MutationObserver((_changes, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => tell('painted'), 0));
    }).observe(cards, { subtree: true, childList: true, characterData: true });
  };
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    #asked = new Set<unknown>();

    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options);
      this.addEventListener('message', (event) => {
        // Reading the data makes it: that belongs to what the page waits for.
        const { data } = event;
        if (partOf(partOf(data, 'progress'), 'step') === 'outcomes.compute') tell('ready');
        if (!this.#asked.delete(partOf(data, 'answer'))) return;
        tell('answered');
        tellPainted();
      });
    }

    override postMessage(message: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      if (partOf(message, 'method') === 'outcomes') {
        this.#asked.add(partOf(message, 'call'));
        tell('asked');
      }
      if (Array.isArray(options)) super.postMessage(message, options);
      else super.postMessage(message, options);
    }
  };
}
