import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for what Strand keeps of a person's computer: keys, settings. `STRAND_HOME` moves it. */
export function strandHome(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const given = environment['STRAND_HOME'];
  if (given) return given;
  if (platform === 'win32' && environment['APPDATA']) return join(environment['APPDATA'], 'Strand');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Strand');
  return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'strand');
}
