/** Runs what it is given one after the other, in the order it was asked. A failure stays with whoever asked. */
export type Lane = <Value>(work: () => Promise<Value>) => Promise<Value>;

export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
