import { defineConfig } from 'vitest/config';
import { limits, reporters } from './scripts/test/limits.ts';

/** Unit tests: everything under test/ that needs neither a browser nor a built bundle. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: reporters(),
    setupFiles: ['test/support/chance.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/whole/**', 'test/journeys/**', 'test/faults/**', 'test/bench/**'],
    ...limits(12),
    pool: 'forks',
    maxWorkers: 2,
    // A test leaves nothing behind, so one process may run many: starting one for each file took a quarter of the time.
    isolate: false,
  },
});
