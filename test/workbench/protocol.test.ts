import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { threadChannel } from '#electron/services/threadChannel.ts';
import { unwrap } from '#shared/failure/result.ts';
import { connectWorkbench } from '#shared/workbench/connectWorkbench.ts';
import { parseArguments } from '#shared/workbench/protocol.ts';
import { ownBuffers, serveWorkbench } from '#shared/workbench/serveWorkbench.ts';
import type { Progress } from '#shared/workbench/workbench.ts';
import { type Desk, desk } from '#test/support/desk.ts';

let place: Desk;
let line: MessageChannel;
beforeEach(() => {
  place = desk();
  line = new MessageChannel();
});
afterEach(() => {
  line.port1.close();
  place.clear();
});

it('gives the same answers from the other end of a line', async () => {
  let tell: (progress: Progress) => void = () => undefined;
  serveWorkbench(threadChannel(line.port2), (events) => {
    tell = events.progress;
    return place.workbench();
  });
  const { workbench, listen } = connectWorkbench(threadChannel(line.port1));
  const heard: (Progress | null)[] = [];
  const stop = listen({ progress: (progress) => heard.push(progress) });

  const { ref, study } = unwrap(await workbench.createStudy('Far away'));
  expect(study.name).toBe('Far away');
  tell({ step: 'import.read', done: 1, total: 2 });
  expect(unwrap(await workbench.run('study.rename', { name: 'Near' })).patches).toEqual([{ op: 'replace', path: ['name'], value: 'Near' }]);
  expect(heard).toEqual([{ step: 'import.read', done: 1, total: 2 }]);
  stop();
  expect(unwrap(await workbench.copyOfStudy()).subarray(0, 15)).toEqual(new TextEncoder().encode('SQLite format 3'));
  expect(await workbench.run('code.gone', null)).toEqual({
    ok: false,
    failure: { code: 'command.unknown', values: { command: 'code.gone' } },
  });
  expect(await workbench.outcomes({ anchor: 'start', lengthDays: -1, leadInDays: 0, minimumSessions: 0 })).toMatchObject({
    failure: { code: 'bug' },
  });
  unwrap(await workbench.closeStudy());
  unwrap(await workbench.removeStudy(ref));
});

it('lets nobody wait for a workbench that is gone', async () => {
  const { workbench } = connectWorkbench(threadChannel(line.port1));
  const waiting = workbench.studies();
  line.port2.close();
  expect(await waiting).toMatchObject({ failure: { code: 'bug' } });
  expect(await workbench.history(100)).toMatchObject({ failure: { code: 'bug' } });
});

it('takes nothing but what a face may ask', () => {
  expect(() => parseArguments('openStudy', [])).toThrow();
  expect(() => parseArguments('openStudy', ['a', 7])).toThrow();
  expect(() => parseArguments('review', [[{ path: 'a.csv', bytes: 'text' }]])).toThrow();
  expect(parseArguments('run', ['study.rename', { name: 'x' }])).toEqual(['study.rename', { name: 'x' }]);
});

it('hands over whole buffers only', () => {
  const whole = new Uint8Array(4);
  const part = new Uint8Array(8).subarray(2, 4);
  expect(ownBuffers({ ok: true, value: whole })).toEqual([whole.buffer]);
  expect(ownBuffers({ ok: true, value: part })).toEqual([]);
  expect(
    ownBuffers({
      ok: true,
      value: [
        { path: 'a', bytes: whole },
        { path: 'b', bytes: part },
      ],
    }),
  ).toEqual([whole.buffer]);
  expect(ownBuffers({ ok: false, failure: { code: 'cancelled', values: {} } })).toEqual([]);
});
