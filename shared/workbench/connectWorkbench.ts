import { z } from 'zod';
import type { Failure } from '#shared/failure/failure.ts';
import { fail } from '#shared/failure/result.ts';
import { type Channel, toldSchema, type WorkbenchMethod, workbenchMethods } from './protocol.ts';
import type { Workbench, WorkbenchEvents } from './workbench.ts';

export interface ConnectedWorkbench {
  readonly workbench: Workbench;
  /** Hear progress, engine state and backups; answers the function that stops it. */
  listen(listener: Partial<WorkbenchEvents>): () => void;
}

type Answer<Method extends WorkbenchMethod> = Awaited<ReturnType<Workbench[Method]>>;

/** A workbench at the other end of a channel, with the same methods as one at hand. */
export function connectWorkbench(channel: Channel): ConnectedWorkbench {
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners = new Set<Partial<WorkbenchEvents>>();
  let calls = 0;
  let broken: string | null = null;

  const ask = <Method extends WorkbenchMethod>(method: Method, given: Parameters<Workbench[Method]>): Promise<Answer<Method>> =>
    new Promise((resolve) => {
      calls += 1;
      const schema = z.custom<Answer<Method>>(isResult);
      waiting.set(calls, (result) => resolve(schema.parse(result)));
      if (broken === null) channel.post({ call: calls, method, given }, []);
      else giveUp(broken);
    });

  const giveUp = (message: string): void => {
    broken = message;
    for (const hear of waiting.values()) hear(fail('bug', { message }));
    waiting.clear();
  };

  channel.listenBroken(giveUp);
  channel.listen((message) => {
    const told = toldSchema.parse(message);
    if ('answer' in told) {
      waiting.get(told.answer)?.(told.result);
      waiting.delete(told.answer);
    } else if (told.event === 'progress') for (const listener of listeners) listener.progress?.(told.progress);
    else if (told.event === 'engine') for (const listener of listeners) listener.engine?.(told.state, failureSchema.parse(told.failure));
    else for (const listener of listeners) listener.backup?.(failureSchema.parse(told.failure));
  });

  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    workbench: workbenchSchema.parse(
      Object.fromEntries(workbenchMethods.map((method) => [method, (...given: never) => ask(method, given)])),
    ),
  };
}

/** One function for each method, so the same methods as a workbench at hand: their arguments and answers are checked at each call. */
const workbenchSchema = z.custom<Workbench>(
  (given) =>
    typeof given === 'object' && given !== null && workbenchMethods.every((method) => typeof Reflect.get(given, method) === 'function'),
);

/** The other end is our own program: its answers are checked for their shape, not value by value. */
function isResult(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'ok' in given && ('value' in given || 'failure' in given);
}

const failureSchema = z
  .custom<Failure>((given) => typeof given === 'object' && given !== null && 'code' in given && 'values' in given)
  .nullable();
