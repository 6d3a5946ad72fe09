import { defineConfig } from 'vitest/config';
import { limits, reporters } from './scripts/test/limits.ts';

/** Whole ways through the program without a window: exports in, a report out, a person erased, a study protected and archived. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: reporters(),
    include: ['test/whole/**/*.test.ts'],
    ...limits(30),
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
  },
});
