import { defineConfig } from 'vitest/config';

/** A study file through kills, failing disks and flipped bytes. One file at a time: each keeps two processors busy by itself. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/faults/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
