import { FailureError, failure } from '#shared/failure/failure.ts';

const name = 'strand-studies';
/** How long to wait for a page that is just going away to let go of the studies. */
const patienceMilliseconds = 3000;
/** A holder that answers once may be going away; one that answers again after this stays. */
const askAgainMilliseconds = 300;

/** That the studies are this worker's. */
export interface HeldStudies {
  letGo(): void;
}

/**
 * Holds the studies for this worker until it lets go of them or ends. A holder answers whoever asks, so that a second window is told at
 * once; a holder too busy to answer is waited for.
 */
export function holdStudies(): Promise<HeldStudies> {
  const line = new BroadcastChannel(name);
  const patience = new AbortController();
  const end = setTimeout(() => patience.abort(), patienceMilliseconds);
  let holds = false;
  let answers = 0;
  line.addEventListener('message', ({ data }) => {
    if (holds && data === 'whose') line.postMessage('mine');
    if (holds || data !== 'mine') return;
    answers += 1;
    if (answers === 1) setTimeout(() => line.postMessage('whose'), askAgainMilliseconds);
    else patience.abort();
  });
  line.postMessage('whose');
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(name, { signal: patience.signal }, () => {
      clearTimeout(end);
      holds = true;
      return new Promise<void>((release) => {
        const letGo = (): void => {
          holds = false;
          line.close();
          release();
        };
        resolve({ letGo });
      });
    });
    held.catch(() => {
      clearTimeout(end);
      line.close();
      reject(new FailureError(failure('study.busy')));
    });
  });
}
