import { describe, expect, it } from 'vitest';
import {
  electronSteps,
  forbiddenInShared,
  longBecause,
  longestFile,
  mayKnowAnyShape,
  packageWalls,
  rendererSteps,
  sharedSteps,
  standsAlone,
} from './arrows.ts';
import { type ImportLine, readSources, type SourceFile } from './sources.ts';

const sources = readSources();
const product = sources.filter(({ path }) => /^(shared|renderer|electron)\//.test(path));

/** `shared/outcomes/measures/x.ts` -> ['shared', 'outcomes']. */
function place(path: string): readonly [string, string] {
  const [house = '', folder = ''] = path.split('/');
  return [house, folder];
}

function allowedFolders(steps: readonly (readonly string[])[], folder: string): readonly string[] {
  const step = steps.findIndex((names) => names.includes(folder));
  const own = steps[step] ?? [];
  return [...steps.slice(0, step).flat(), ...own.slice(0, own.indexOf(folder) + 1)];
}

function complaints(check: (file: SourceFile, line: ImportLine) => string | null): string[] {
  return product.flatMap((file) => file.imports.flatMap((line) => check(file, line) ?? []));
}

describe('the arrows', () => {
  it('are read from the files: imports, types and lazy ones', () => {
    const read = sources.find(({ path }) => path === 'test/architecture/architecture.test.ts');
    expect(read?.imports.map(({ specifier }) => specifier)).toEqual(['vitest', './arrows.ts', './sources.ts']);
    const result = sources.find(({ path }) => path === 'shared/failure/result.ts');
    expect(result?.imports).toEqual([{ specifier: './failure.ts', target: 'shared/failure/failure.ts', typeOnly: false }]);
  });

  it('point one way between houses', () => {
    expect(
      complaints(({ path }, { target, specifier }) => {
        if (target === null) return null;
        const [from] = place(path);
        const [to] = place(target);
        if (to === from || to === 'shared') return null;
        return `${path} imports ${specifier}: ${from} may import only from itself${from === 'shared' ? '' : ' and shared'}`;
      }),
    ).toEqual([]);
  });

  for (const [house, steps] of [
    ['shared', sharedSteps],
    ['renderer', rendererSteps],
    ['electron', electronSteps],
  ] as const) {
    it(`point one way inside ${house}`, () => {
      expect(
        complaints(({ path }, { target, specifier, typeOnly }) => {
          if (target === null) return null;
          const [from, folder] = place(path);
          const [to, wanted] = place(target);
          if (from !== house || to !== house) return null;
          if (!steps.flat().includes(folder))
            return `${path}: no such room in the plan (docs/architecture.md, test/architecture/arrows.ts)`;
          if (typeOnly && mayKnowAnyShape.includes(folder)) return null;
          const allowed = standsAlone.includes(folder) ? [folder] : allowedFolders(steps, folder);
          return allowed.includes(wanted) ? null : `${path} imports ${specifier}: ${folder} may import only from ${allowed.join(', ')}`;
        }),
      ).toEqual([]);
    });
  }

  it('never join two rooms of the window', () => {
    expect(
      complaints(({ path }, { target, specifier }) => {
        const from = /^renderer\/rooms\/([^/]+)/.exec(path)?.[1];
        const to = target === null ? undefined : /^renderer\/rooms\/([^/]+)/.exec(target)?.[1];
        return from === undefined || to === undefined || from === to ? null : `${path} imports ${specifier}: rooms never import each other`;
      }),
    ).toEqual([]);
  });

  it('never run in a circle', () => {
    const graph = new Map(
      product.map(({ path, imports }) => [path, imports.filter((line) => !line.typeOnly).flatMap((line) => line.target ?? [])]),
    );
    expect([...graph.keys()].flatMap((path) => circleFrom(path, graph))).toEqual([]);
  });
});

describe('the walls', () => {
  it('keep packages in the rooms that are meant to know them', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier, target, typeOnly }) => {
        if (target !== null) return [];
        const wall = packageWalls.find(({ pattern }) => pattern.test(specifier));
        if (wall === undefined) return [];
        const inside = [...wall.folders, ...(typeOnly ? (wall.typesToo ?? []) : [])];
        return inside.some((folder) => path.startsWith(`${folder}/`)) ? [] : [`${path} imports ${specifier}: only in ${inside.join(', ')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('keep clock, chance, network and console out of shared', () => {
    const wrong = product
      .filter(({ path }) => path.startsWith('shared/'))
      .flatMap(({ path, text }) =>
        withoutComments(text)
          .split('\n')
          .flatMap((line, index) => forbiddenInShared.flatMap((word) => (word.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))),
      );
    expect(wrong).toEqual([]);
  });

  it('keep a file to one idea', () => {
    const long = product.filter(({ text }) => text.split('\n').length > longestFile + 1 && !longBecause.test(text.slice(0, 600)));
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines, more than ${longestFile} without a reason`)).toEqual(
      [],
    );
  });

  it('keep the desktop shell thin', () => {
    const shell = product.filter(({ path }) => path.startsWith('electron/shell/'));
    expect(shell.length).toBeLessThanOrEqual(8);
    expect(shell.reduce((lines, { text }) => lines + text.split('\n').length, 0)).toBeLessThanOrEqual(600);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '');
}

/** The shortest circle that begins and ends at `start`, as a sentence; nothing when there is none. */
function circleFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const queue: string[][] = [[start]];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const next of graph.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [`${[...path, start].join(' -> ')}`];
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...path, next]);
    }
  }
  return [];
}
