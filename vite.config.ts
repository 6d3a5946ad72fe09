import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const node = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** The window's bundle, the desktop shell's main and preload, and the charts that the command line draws in jsdom. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../dist/renderer', emptyOutDir: true, assetsInlineLimit: 0, target: 'chrome146', modulePreload: { polyfill: false } },
  environments: {
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: node },
      build: {
        outDir: '../dist/electron',
        emptyOutDir: true,
        copyPublicDir: false,
        ssr: true,
        rolldownOptions: {
          input: { main: 'electron/shell/main.ts', workbench: 'electron/services/workbenchThread.ts' },
          external: [...node, /^@duckdb\//, /^jsdom/, /^@resvg\//],
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: node },
      build: {
        outDir: '../dist/preload',
        emptyOutDir: true,
        copyPublicDir: false,
        ssr: true,
        rolldownOptions: {
          input: 'electron/shell/preload.ts',
          external: node,
          output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
        },
      },
    },
    charts: {
      consumer: 'server',
      build: {
        outDir: '../dist/charts',
        emptyOutDir: true,
        copyPublicDir: false,
        ssr: true,
        rolldownOptions: { input: 'renderer/charts/drawing.tsx', output: { format: 'es', entryFileNames: 'drawing.js' } },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const wanted = (process.env['STRAND_BUILD'] ?? 'client,main,preload,charts').split(',');
      for (const name of wanted) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
});
