import { failureFrom } from '#shared/failure/result.ts';
import { type Channel, callSchema, parseArguments } from './protocol.ts';
import type { Workbench, WorkbenchEvents } from './workbench.ts';

/** Answers a face at the other end of the channel from the workbench that `make` makes. */
export function serveWorkbench(channel: Channel, make: (events: WorkbenchEvents) => Workbench): void {
  const workbench = make({
    progress: (progress) => channel.post({ event: 'progress', progress }, []),
    engine: (state, failure) => channel.post({ event: 'engine', state, failure }, []),
    backup: (failure) => channel.post({ event: 'backup', failure }, []),
  });
  channel.listen(async (message) => {
    const { call, method, given } = callSchema.parse(message);
    const result = await answer(workbench, method, given);
    channel.post({ answer: call, result }, ownBuffers(result));
  });
}

async function answer(workbench: Workbench, method: Parameters<typeof parseArguments>[0], given: readonly unknown[]): Promise<unknown> {
  try {
    return await Reflect.apply(workbench[method], workbench, [...parseArguments(method, given)]);
  } catch (thrown) {
    return { ok: false, failure: failureFrom(thrown) };
  }
}

/**
 * The buffers of an answer that are handed over instead of copied: bytes made for this answer alone (a report, a copy of the study, the
 * sample's files). What a face sends is copied: it may want to send it again.
 */
export function ownBuffers(result: unknown): readonly ArrayBuffer[] {
  const value = field(result, 'value');
  const views = Array.isArray(value) ? value.map((one) => field(one, 'bytes')) : [value];
  const buffers = views.flatMap((view) =>
    view instanceof Uint8Array && fills(view) && view.buffer instanceof ArrayBuffer ? [view.buffer] : [],
  );
  return [...new Set(buffers)];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Whether the view is its whole buffer: a part of a larger one may be somebody else's too. */
function fills(view: Uint8Array): boolean {
  return view.byteOffset === 0 && view.byteLength === view.buffer.byteLength;
}
