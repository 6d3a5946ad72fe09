const secondTryMilliseconds = 8_000;
const lastWordMilliseconds = 40_000;

/**
 * Something of the browser's that now and then does not answer at all (seen: its storage, on an overloaded machine, once in some forty
 * first visits). Asked a second time while the first still waits; whichever answers first counts. Rejects as the first try does, or
 * when neither has answered in the end: nobody waits for ever.
 */
export function patiently<Value>(ask: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const again = setTimeout(() => {
      // The first may merely be slow and hold what the second needs: only an answer of the second counts.
      ask().then(resolve, () => undefined);
    }, secondTryMilliseconds);
    const last = setTimeout(() => reject(new Error("The browser's storage does not answer. Reload the page.")), lastWordMilliseconds);
    ask()
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(again);
        clearTimeout(last);
      });
  });
}
