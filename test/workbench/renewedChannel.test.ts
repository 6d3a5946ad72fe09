import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renewedChannel, type Started } from '#renderer/workbench/renewedChannel.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Workers of which each is told by its place whether it answers; what was asked of each, and which were ended. */
function workers(answers: (place: number) => boolean) {
  const asked: number[][] = [];
  const ended: number[] = [];
  const start = (): Started => {
    const place = asked.push([]) - 1;
    let hear: (message: unknown) => void = () => undefined;
    return {
      channel: {
        post(message) {
          if (!('call' in message)) return;
          asked[place]?.push(message.call);
          if (answers(place)) hear({ answer: message.call, result: `of ${place}` });
          else hear({ event: 'engine', state: 'starting', failure: null });
        },
        listen: (listener) => {
          hear = listener;
        },
        listenBroken: () => undefined,
      },
      end: () => ended.push(place),
    };
  };
  return { start, asked, ended };
}

it('starts a worker anew that answers nothing, and asks the next one the same again', async () => {
  const { start, asked, ended } = workers((place) => place > 0);
  const channel = renewedChannel(start);
  const heard: unknown[] = [];
  channel.listen((message) => heard.push(message));
  channel.post({ call: 1, method: 'studies', given: [] }, []);
  channel.post({ call: 2, method: 'cancel', given: [] }, []);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(asked).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(ended).toEqual([0]);
  expect(heard.slice(-2)).toEqual([
    { answer: 1, result: 'of 1' },
    { answer: 2, result: 'of 1' },
  ]);
});

it('leaves a worker alone that has answered, however long it takes over the next question', async () => {
  const { start, asked, ended } = workers(() => true);
  const channel = renewedChannel(start);
  channel.post({ call: 1, method: 'studies', given: [] }, []);
  await vi.advanceTimersByTimeAsync(60_000);
  channel.post({ call: 2, method: 'cancel', given: [] }, []);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked.length, ended]).toEqual([1, []]);
});

it('starts no more than three', async () => {
  const { start, asked } = workers(() => false);
  renewedChannel(start).post({ call: 1, method: 'studies', given: [] }, []);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toEqual([[1], [1], [1]]);
});
