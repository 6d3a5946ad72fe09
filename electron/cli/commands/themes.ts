import type { ThemeMatrix } from '#shared/coding/themes.ts';
import { unwrap } from '#shared/failure/result.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { passphraseFrom, passphraseHelp, passphraseOption } from '../passphrase.ts';
import { sayJson } from '../terminal.ts';
import { withStudyToRead } from '../withStudy.ts';

export const themesCommand: CliCommand = {
  name: 'themes',
  synopsis: 'themes STUDY [--json]',
  summary: 'What was coded: themes by role and by school, and the quotes with who said them.',
  details: ['--json   the theme set that the window and the report draw', passphraseHelp],
  async run(argv, terminal) {
    const { values, positionals } = readArguments(
      'themes',
      argv,
      { ...passphraseOption, json: { type: 'boolean', default: false } },
      { least: 1, most: 1 },
    );
    await withStudyToRead(terminal, positionals[0] ?? '', passphraseFrom(terminal, values), async (workbench) => {
      const themes = unwrap(await workbench.themes());
      if (values.json) return sayJson(terminal, themes);
      terminal.say(`${themes.documents} transcripts, ${themes.speakers} speakers, ${themes.excerpts} coded passages`);
      for (const matrix of [themes.byRole, themes.bySchool]) sayMatrix(matrix, terminal.say);
      for (const { code, name, description } of themes.codes) {
        const own = themes.quotes.filter((quote) => quote.codes.includes(code));
        if (own.length === 0) continue;
        for (const line of ['', name, description]) terminal.say(line);
        for (const quote of own) terminal.say(`  "${quote.text}" ${quote.attribution}`);
      }
    });
  },
};

function sayMatrix(matrix: ThemeMatrix, say: (line: string) => void): void {
  if (matrix.columns.length === 0 || matrix.rows.length === 0) return;
  const first = Math.max(...matrix.rows.map(({ name }) => name.length));
  const width = Math.max(...matrix.columns.map(({ label }) => label.length)) + 2;
  say('');
  say(' '.repeat(first) + matrix.columns.map(({ label }) => label.padStart(width)).join(''));
  matrix.rows.forEach(({ name }, row) => {
    say(name.padEnd(first) + (matrix.cells[row] ?? []).map(({ excerpts }) => String(excerpts).padStart(width)).join(''));
  });
}
