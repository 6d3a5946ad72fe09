import { defineConfig } from 'vitest/config';

/** Unit tests: everything under test/ that needs neither a browser nor a built bundle. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/journeys/**', 'test/faults/**', 'test/bench/**'],
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
