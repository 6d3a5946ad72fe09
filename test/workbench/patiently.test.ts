import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { patiently } from '#renderer/workbench/patiently.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<string>(() => undefined);

it('asks again where the first question is never answered', async () => {
  const answers = [never, async () => 'second'];
  const asked = patiently(() => (answers.shift() ?? never)());
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await asked).toBe('second');
});

it('fails as the first try fails, at once', async () => {
  await expect(patiently(() => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
});

it('lets nobody wait for ever', async () => {
  const asked = expect(patiently(never)).rejects.toThrow('does not answer');
  await vi.advanceTimersByTimeAsync(40_000);
  await asked;
});
