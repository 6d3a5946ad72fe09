import { defineConfig } from 'vitest/config';

/** Whole ways through the program without a window: exports in, a report out, a person erased, a study protected and archived. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/whole/**/*.test.ts'],
    testTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
  },
});
