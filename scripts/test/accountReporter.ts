import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Account, Failure } from './account.ts';

interface Thrown {
  readonly message: string;
  readonly cause?: unknown;
}

const mostLines = 8;
const longestLine = 400;

/**
 * Writes what a run came to into `path`, before every test, so that a run that is stopped has said what it knew. A failed property comes with
 * its seed, its path and its counterexample; a file that cannot be read, a hook, an error outside any test each count as one failure.
 */
export function accountReporter(path: string): Reporter {
  const running = new Set<TestCase>();
  let before = accountOf([], [], false);
  const write = (account: Account) =>
    writeFileSync(
      path,
      JSON.stringify({ ...account, running: [...running].filter((test) => test.result().state === 'pending').map(nameOf) }),
    );
  const ended: TestModule[] = [];
  return {
    onTestCaseReady(test) {
      running.add(test);
      write(before);
    },
    onTestCaseResult: (test) => void running.delete(test),
    onTestModuleEnd(module) {
      ended.push(module);
      before = accountOf(ended, [], false);
    },
    onTestRunEnd: (modules, unhandled) => write(accountOf(modules, unhandled, true)),
  };
}

function accountOf(modules: readonly TestModule[], outside: readonly Thrown[], ended: boolean): Account {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: 'passed' | 'failed' | 'skipped') => tests.filter((test) => test.result().state === state);
  const around = modules.flatMap((module) => [module, ...module.children.allSuites()]).flatMap(brokenAround);
  const beside = outside.map((thrown): Failure => ({ what: 'an error outside any test', why: firstLines([thrown]) }));
  const failures = [...inState('failed').map(failureOf), ...around, ...beside];
  return {
    passed: inState('passed').length,
    failed: failures.length,
    skipped: inState('skipped').length,
    failures,
    running: [],
    ended,
  };
}

function nameOf(test: TestCase | TestSuite): string {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function failureOf(test: TestCase): Failure {
  return { what: nameOf(test), why: firstLines(test.result().errors ?? []) };
}

/** A file or a group whose own errors (a missing import, a hook) kept its tests from running. */
function brokenAround(part: TestModule | TestSuite): readonly Failure[] {
  const errors = part.errors();
  if (errors.length === 0) return [];
  return [{ what: part.type === 'module' ? part.relativeModuleId : nameOf(part), why: firstLines(errors) }];
}

/** A property's failure says in its cause which expectation was not met. */
function firstLines(errors: readonly Thrown[]): string[] {
  const lines = errors.flatMap(({ message, cause }) => [
    ...linesOf(message),
    ...(hasMessage(cause) ? linesOf(`because ${cause.message}`) : []),
  ]);
  return lines.slice(0, mostLines);
}

function linesOf(message: string): readonly string[] {
  return message
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('Hint: '))
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)} ...` : line))
    .slice(0, mostLines - 2);
}

function hasMessage(cause: unknown): cause is Thrown {
  return typeof cause === 'object' && cause !== null && 'message' in cause && typeof cause.message === 'string';
}
