import { defineConfig } from 'vitest/config';

/** Journeys: a person's way through the built window, in a real Chromium. `npm test` builds first and names the browser. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['test/journeys/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
