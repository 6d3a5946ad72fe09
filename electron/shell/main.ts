import electron from 'electron';
import { startWorkbenchThread } from '#electron/services/workbenchClient.ts';
import { start } from './start.ts';

start(electron, { argv: process.argv, folder: import.meta.dirname, startWorkbench: startWorkbenchThread });
