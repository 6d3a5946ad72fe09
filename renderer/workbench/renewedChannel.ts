import type { Channel } from '#shared/workbench/protocol.ts';

/** A worker that was started, and the way to end it. */
export interface Started {
  readonly channel: Channel;
  end(): void;
}

/** Longer than the storage's second try: only what that did not mend is started anew. */
const patienceMilliseconds = 12_000;
const mostStarts = 3;

/**
 * A channel to a worker that is started anew where it answers nothing at all: the browser's storage now and then never opens for one, and
 * what that one waits for goes only with it. The first question of every page needs the storage, so a worker that has answered nothing has
 * changed nothing, and the next is asked the same again.
 */
export function renewedChannel(start: () => Started): Channel {
  const asked: Parameters<Channel['post']>[] = [];
  let hear: (message: unknown) => void = () => undefined;
  let hearBroken: (message: string) => void = () => undefined;
  let hasAnswered = false;
  let starts = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const attached = (): Started => {
    starts += 1;
    const own = start();
    own.channel.listen((message) => {
      if (own !== line) return;
      if (isAnswer(message)) {
        hasAnswered = true;
        asked.length = 0;
        if (timer !== null) clearTimeout(timer);
      }
      hear(message);
    });
    own.channel.listenBroken((message) => {
      if (own === line) hearBroken(message);
    });
    return own;
  };
  const renew = (): void => {
    if (hasAnswered || starts >= mostStarts) return;
    line.end();
    line = attached();
    for (const [message, transfer] of [...asked]) line.channel.post(message, transfer);
    timer = setTimeout(renew, patienceMilliseconds);
  };
  let line = attached();
  return {
    post(message, transfer) {
      if (!hasAnswered) {
        asked.push([message, transfer]);
        timer ??= setTimeout(renew, patienceMilliseconds);
      }
      line.channel.post(message, transfer);
    },
    listen(listener) {
      hear = listener;
    },
    listenBroken(listener) {
      hearBroken = listener;
    },
  };
}

function isAnswer(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'answer' in message;
}
