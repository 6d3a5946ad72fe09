import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError, failure } from '#shared/failure/failure.ts';
import { type CliCommand, readArguments } from '../command.ts';
import { withWorkbench } from '../withStudy.ts';

/** What is wrong with the archive is said of the archive; anything else of the study that is made. */
const ofTheArchive: ReadonlySet<string> = new Set(['archive.damaged', 'study.notAStudy', 'study.newer']);

export const unpackCommand: CliCommand = {
  name: 'unpack',
  synopsis: 'unpack FILE.zip STUDY',
  summary: 'Makes the study of an archive again, as it was: state, history, undo and redo, every stored source.',
  details: [
    'Everything in the archive is proven first: nothing is made of one that is damaged or was changed.',
    'The study made of a protected one’s archive is not protected.',
  ],
  async run(argv, terminal) {
    const { positionals } = readArguments('unpack', argv, {}, { least: 2, most: 2 });
    const [archive = '', study = ''] = positionals.map((one) => terminal.path(one));
    const file = basename(archive);
    const bytes = contentOf(archive, file);
    await withWorkbench(terminal, async (workbench) => {
      const made = await workbench.adoptStudy(study, bytes);
      if (!made.ok) {
        const { code, values } = made.failure;
        throw new FailureError(ofTheArchive.has(code) ? failure(code, { ...values, file }) : made.failure);
      }
      terminal.say(`The study is in ${made.value}`);
    });
  },
};

function contentOf(path: string, file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new FailureError(failure('file.unreadable', existsSync(path) ? { file } : { file, reason: 'notFound' }));
  }
}
