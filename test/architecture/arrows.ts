/**
 * The house's table of arrows, the only place where it is written as code (docs/architecture.md says it in words).
 * A folder may import from every step before its own, and within its step from the folders named before it.
 */
export const sharedSteps: readonly (readonly string[])[] = [
  ['statistics', 'failure', 'words'],
  ['study', 'tables', 'database'],
  ['coding', 'import', 'outcomes', 'dataRoom', 'delivery', 'sample'],
  ['jointDisplay', 'disclosure'],
  ['report', 'erasure', 'archive'],
  ['commands'],
  ['workbench'],
  ['host'],
];

/** Import code from here, and `import type` from anywhere: sentences are made of values, so they may know the values' shapes. */
export const mayKnowAnyShape: readonly string[] = ['words'];

/** Imports nothing from outside its own folder. */
export const standsAlone: readonly string[] = ['statistics'];

/** Types that sit beside their maker although an earlier step describes itself with them. */
export const rendererSteps: readonly (readonly string[])[] = [['ui', 'charts', 'host', 'workbench', 'state'], ['rooms'], ['app']];
export const electronSteps: readonly (readonly string[])[] = [
  ['policy', 'services'],
  ['shell', 'cli'],
];

/** A package and the only folders that may import it (at run time; `types` says whether `import type` is free). */
export const packageWalls: readonly {
  readonly pattern: RegExp;
  readonly folders: readonly string[];
  readonly typesToo?: readonly string[];
}[] = [
  { pattern: /^node:/, folders: ['electron', 'scripts', 'test'] },
  { pattern: /^electron$/, folders: ['electron/shell'], typesToo: ['electron/policy', 'test'] },
  { pattern: /^react(-dom|-aria-components)?(\/|$)/, folders: ['renderer', 'test'] },
  { pattern: /^recharts/, folders: ['renderer/charts'] },
  { pattern: /^@duckdb\//, folders: ['renderer/workbench', 'electron/services'] },
  { pattern: /^apache-arrow/, folders: ['shared/database', 'test/database'] },
  { pattern: /^@sqlite\.org\//, folders: ['renderer/workbench', 'test'] },
];

/** Words that break "values in, values out": a clock, chance, the network, a window, a console. */
export const forbiddenInShared: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\)/,
  /\bMath\.random\b/,
  /\bcrypto\.(randomUUID|getRandomValues)\b/,
  /\bperformance\.now\b/,
  /(^|[^.\w])fetch\(/,
  /\bconsole\./,
  /\b(localStorage|document\.(createElement|getElementById|querySelector|body|title)|window\.(document|location|addEventListener))\b/,
  /\bprocess\./,
];

export const longestFile = 250;
/** A longer file says why in its first lines. */
export const longBecause = /Long because: \S/;
