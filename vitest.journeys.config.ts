import { defineConfig } from 'vitest/config';
import { limits, reporters } from './scripts/test/limits.ts';

/** Journeys: a person's way through the built window, in a real Chromium. `npm test` builds first and names the browser. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: reporters(),
    include: ['test/journeys/**/*.test.ts'],
    ...limits(30),
    pool: 'forks',
    maxWorkers: 2,
  },
});
