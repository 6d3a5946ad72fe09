import { unwrap } from '#shared/failure/result.ts';
import { describeStanding, formatBytes } from '#shared/words/backups.ts';
import { withBackups } from '../backedUp.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson } from '../terminal.ts';

export const backupsCommand: CliCommand = {
  name: 'backups',
  synopsis: 'backups STUDY [--json]',
  summary: 'Lists the copies that Strand made of a study, the newest first, and how far each is behind it.',
  details: [
    'STUDY    its file; or its id, the name of the folder of its backups, where the file is gone',
    '--json   name, time, size and last line of each',
    passphraseHelp,
  ],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'backups',
      argv,
      { ...passphraseOption, json: { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    await withBackups(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench, studyId) => {
      const backups = unwrap(await workbench.backups(studyId));
      if (values.json) return sayJson(terminal, backups);
      for (const backup of backups.listings) {
        const behind = describeStanding(backup, studyId === null);
        terminal.say([backup.name, formatBytes(backup.bytes), ...(behind === '' ? [] : [`behind: ${behind}`])].join('  '));
      }
      if (backups.listings.length === 0) terminal.say('There is no backup of this study on this computer.');
      else terminal.say(`In ${backups.place}`);
    });
  },
};
