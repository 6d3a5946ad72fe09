import { defineConfig } from 'vitest/config';
import { limits, reporters } from './scripts/test/limits.ts';

/** A study file through kills, failing disks and flipped bytes. One file at a time: each keeps two processors busy by itself. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: reporters(),
    setupFiles: ['test/support/chance.ts'],
    include: ['test/faults/**/*.test.ts'],
    ...limits(60),
    pool: 'forks',
    maxWorkers: 1,
  },
});
