import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readInputFiles } from '#electron/services/inputFiles.ts';
import { type Failure, FailureError, failure } from '#shared/failure/failure.ts';
import { accountAddsUp, type Reading, type ReadingTable, readingOf } from '#shared/import/reading.ts';
import { readTables } from '#shared/import/readTables.ts';
import type { InputFile } from '#shared/import/types.ts';
import { describeFailure } from '#shared/words/failures.ts';
import { countOf } from '#shared/words/plural.ts';
import { describeReadingIssue } from '#shared/words/reading.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { sayJson } from '../terminal.ts';

type Outcome = Reading | { readonly failure: Failure };

export const readCommand: CliCommand = {
  name: 'read',
  synopsis: 'read FILE... [--json] [--csv] [--out FOLDER]',
  summary: 'Reads tables as the import does, before it asks what they mean: encoding, form, tables, every cell as the text it was.',
  details: [
    '--json         prints all of it (a list where several files are named)',
    '--csv          prints each table as plain CSV (UTF-8, LF, headings first)',
    '--out FOLDER   writes FOLDER/<file name>.json for each file',
    'What a person would be asked is an issue whose code begins with "ask.".',
  ],
  async run(argv, terminal) {
    const options = {
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      out: { type: 'string' },
    } as const;
    const { values, positionals } = readArguments('read', argv, options, { least: 1, most: 10_000 });
    const files = readInputFiles(positionals.map((one) => terminal.path(one)));
    const outcomes: { readonly file: InputFile; readonly outcome: Outcome }[] = [];
    const folder = values.out === undefined ? null : readingsFolder(terminal.path(values.out));
    for (const file of files) {
      const outcome = await readOne(file);
      folder?.write(file.path, outcome);
      // With a folder alone nothing else is said of the tables: thousands of files need not be in memory at once.
      outcomes.push({
        file,
        outcome: folder === null || values.json || values.csv || 'failure' in outcome ? outcome : withoutRows(outcome),
      });
    }
    if (values.json) {
      const said = outcomes.map(({ file, outcome }) => ({ file: file.path, ...asSaid(outcome) }));
      sayJson(terminal, said.length === 1 ? said[0] : said);
    } else if (values.csv) {
      const tables = outcomes.flatMap(({ outcome }) => ('failure' in outcome ? [] : outcome.tables));
      terminal.say(tables.map(asCsv).join('\n'));
    } else for (const { file, outcome } of outcomes) for (const line of linesOf(file.path, outcome)) terminal.say(line);
    const failed = outcomes.flatMap(({ outcome }) => ('failure' in outcome ? [outcome.failure] : []))[0];
    if (failed !== undefined && !values.json && values.out === undefined) throw new FailureError(failed);
  },
};

async function readOne(file: InputFile): Promise<Outcome> {
  const read = await readTables(file);
  if (!read.ok) return { failure: read.failure };
  const reading = readingOf(read.value);
  const wrong = reading.tables.map(({ account }) => account).find((account) => !accountAddsUp(account));
  if (wrong === undefined) return reading;
  const { rowsInFile, rows: rowsImported } = wrong;
  return { failure: failure('import.accountMismatch', { file: file.path, rowsInFile, rowsImported, setAside: rowsInFile - rowsImported }) };
}

/** With the sentences that a person would read. */
function asSaid(outcome: Outcome): object {
  if ('failure' in outcome) return { failure: { code: outcome.failure.code, message: describeFailure(outcome.failure).what } };
  return asSaidOf(outcome);
}

function asSaidOf({ encoding, dialect, tables, issues }: Reading) {
  const form =
    dialect === null
      ? null
      : {
          ...dialect,
          delimiter: dialect.delimiter < 0 ? null : String.fromCharCode(dialect.delimiter),
          quote: dialect.quote < 0 ? null : String.fromCharCode(dialect.quote),
        };
  return { encoding, dialect: form, tables, issues: issues.map((issue) => ({ ...issue, message: describeReadingIssue(issue) })) };
}

/** Everything but the cells, for the lines that are said of a file. */
function withoutRows(outcome: Reading): Reading {
  return { ...outcome, tables: outcome.tables.map((table) => ({ ...table, rows: [] })) };
}

/** A folder that takes one reading for each file; a second file of the same name gets a number. */
function readingsFolder(folder: string): { write(path: string, outcome: Outcome): void } {
  const taken = new Map<string, number>();
  const failing = (work: () => void): void => {
    try {
      work();
    } catch {
      throw new FailureError(failure('study.writeFailed', { file: basename(folder) }));
    }
  };
  failing(() => mkdirSync(folder, { recursive: true }));
  return {
    write(path, outcome) {
      const name = basename(path);
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      failing(() => {
        const file = openSync(join(folder, `${name}${times === 1 ? '' : ` (${times})`}.json`), 'w');
        try {
          for (const piece of jsonPieces(outcome)) writeSync(file, piece);
        } finally {
          closeSync(file);
        }
      });
    },
  };
}

const rowsAtOnce = 5000;

/** A reading as JSON, a row to a line, in pieces: a table of millions of rows is longer than a string can be. */
function* jsonPieces(outcome: Outcome): Generator<string> {
  if ('failure' in outcome) {
    yield `${JSON.stringify(asSaid(outcome), null, 2)}\n`;
    return;
  }
  const { tables: _, issues, ...form } = asSaidOf(outcome);
  yield `${JSON.stringify(form, null, 2).slice(0, -2)},\n  "tables": [`;
  for (const [index, { name, header, rows, ...rest }] of outcome.tables.entries()) {
    yield `${index === 0 ? '' : ','}\n    {\n      "name": ${JSON.stringify(name)},\n      "header": ${JSON.stringify(header)},\n      "rows": [`;
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const some = rows.slice(from, from + rowsAtOnce).map((row) => `\n        ${JSON.stringify(row)}`);
      yield `${from === 0 ? '' : ','}${some.join(',')}`;
    }
    yield `\n      ],${JSON.stringify(rest).slice(1, -1)}\n    }`;
  }
  yield `\n  ],\n  "issues": [${issues.map((issue) => `\n    ${JSON.stringify(issue)}`).join(',')}\n  ]\n}\n`;
}

function asCsv({ header, rows }: ReadingTable): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\n');
}

function linesOf(path: string, outcome: Outcome): readonly string[] {
  if ('failure' in outcome) return [`${path}: ${describeFailure(outcome.failure).what}`];
  const tables = outcome.tables.map(({ name, header, account }) => {
    const aside = account.rowsInFile - account.rows;
    return `${path}${name === '' ? '' : ` (${name})`}: ${countOf(account.rows, 'row')} of ${countOf(header.length, 'column')}, ${aside} set aside, ${outcome.encoding}`;
  });
  return [
    ...tables,
    ...outcome.issues.map((issue) => `  ${issue.line === null ? '' : `line ${issue.line}: `}${describeReadingIssue(issue)}`),
  ];
}
