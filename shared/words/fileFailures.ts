import type { FailureCode } from '#shared/failure/failure.ts';
import type { FailureSentence, FailureWords } from './failureWords.ts';

const kinds: Readonly<Record<string, string>> = {
  zip: 'a zip archive',
  notZip: 'no workbook or document inside',
  ole: 'a file of old Office (before 2007)',
  png: 'a picture',
  jpeg: 'a picture',
  gif: 'a picture',
  pdf: 'a PDF',
  html: 'a web page',
  xml: 'an XML file',
  rtf: 'a rich-text file',
  gzip: 'a compressed file',
  sqlite: 'a database',
  xlsx: 'an Excel workbook',
  xls: 'an Excel workbook of the old kind',
  docx: 'a Word document',
  doc: 'a Word document of the old kind',
  odt: 'an OpenDocument text',
  ods: 'an OpenDocument sheet',
  binary: 'no text',
};

const kindOf = (kind: string): string => kinds[kind] ?? (kind === '' ? 'of a kind that Strand does not know' : `a ${kind} file`);

const notOpened = (file: string): FailureSentence => ({
  what: `${file} cannot be read.`,
  todo: 'Check that you may open it and that no other program holds it, then try again.',
});

const unreadable = (file: string): Readonly<Record<string, FailureSentence>> => ({
  password: {
    what: `${file} cannot be read: it is locked with a password or saved in the old Office format.`,
    todo: 'Open it in Excel or Word, take the password off, save it as .xlsx or .docx, and open that.',
  },
  notFound: { what: `There is no file ${file}.`, todo: 'Check how it is spelt and which folder it is in.' },
  damaged: {
    what: `${file} is damaged: part of what it holds is not what was written.`,
    todo: 'Fetch or export it again. Opening it in Excel or Word and saving it anew may mend it.',
  },
  missingPart: {
    what: `${file} is not whole: a part that it names is missing.`,
    todo: 'Fetch or export it again. Opening it in Excel or Word and saving it anew may mend it.',
  },
});

/** Files that could not be read. Nothing of such a file is ever half imported. */
/** Why an archive is not opened, where that is not its size. */
const unsafe: Readonly<Record<string, string>> = {
  path: 'a part of it has a name that leads out of the file',
  duplicate: 'two of its parts have the same name, and nobody can tell which counts',
  doctype: 'it declares things that no workbook or document needs, which can be used for harm',
  entries: 'it has far more parts than a workbook or a document ever has',
  overlap: 'its parts lie on top of each other, as in a file made for harm',
};

export const fileFailures = {
  'file.empty': ({ file }) => ({ what: `${file} is empty.`, todo: 'Export it again from where it came from, then open the new file.' }),
  'file.notText': ({ file, kind }) => ({
    what: `${file} is named like a text file, but what it holds is ${kindOf(kind)}.`,
    todo: 'Export the table as CSV or save it as .xlsx, then open that.',
  }),
  'file.unreadable': ({ file, reason }) => unreadable(file)[reason] ?? notOpened(file),
  'file.truncated': ({ file }) => ({
    what: `${file} is cut short: part of it is missing, as after a download that stopped.`,
    todo: 'Fetch or export it again. A complete file opens in Excel or Word without a repair.',
  }),
  'file.tooLarge': ({ file, reason }) => ({
    what: reason === 'columns' ? `${file} has more than 16,384 columns.` : `${file} is larger than Strand can read at once.`,
    todo: 'Export it in parts, for example one file per term, and open them together.',
  }),
  'file.oneColumn': ({ file }) => ({
    what: `${file} has only one column, so no column can say which pupil a row is about.`,
    todo: 'If the columns run together, export it again with commas or tabs between them.',
  }),
  'file.unknownKind': ({ file, kind }) => ({
    what:
      kinds[kind] === undefined
        ? `${file} is of a kind that Strand does not read.`
        : `${file} holds ${kindOf(kind)}, which is not what its name says or not a kind that Strand reads.`,
    todo: 'Strand reads tables as .csv, .xlsx or .ods, and interviews as .docx, .txt or .vtt. Save it as one of these.',
  }),
  'file.notRecognised': ({ file }) => ({
    what: `${file} could be read, but its columns look like none of the exports Strand knows.`,
    todo: 'Choose what it is in the import review, or leave it out.',
  }),
  'file.notUnderstood': ({ file }) => ({
    what: `${file} could be read, but most of its values do not fit the columns they stand in.`,
    todo: 'Look at the proposed columns in the import review and put right what is wrong.',
  }),
  'file.encodingUnknown': ({ file }) => ({
    what: `The letters in ${file} are stored in a way that Strand does not know.`,
    todo: 'Open it in Excel and save it as "CSV UTF-8", then open that.',
  }),
  'file.workbookUnsafe': ({ file, reason }) => ({
    what: `${file} was not opened: ${unsafe[reason] ?? 'unpacked it would be far larger than a workbook or a document ever is'}.`,
    todo: 'Only open it if you know who made it. Saving it again from Excel or Word usually mends it.',
  }),
  'file.noRows': ({ file }) => ({
    what: `${file} has headings but no rows below them, or no table at all.`,
    todo: 'Check the dates and filters of the export, then export it again.',
  }),
  'folder.empty': ({ folder }) => ({
    what: folder === '' ? 'There is nothing in that folder.' : `There is nothing in the folder ${folder}.`,
    todo: 'Choose the folder that holds the exports, or choose the files themselves.',
  }),
  'import.accountMismatch': ({ file, rowsInFile, rowsImported, setAside }) => ({
    what: `The rows of ${file} do not add up${rowsInFile === '' ? '' : ` (${rowsInFile} in the file, ${rowsImported} imported, ${setAside} set aside)`}, so nothing was imported.`,
    todo: 'This is a fault of Strand, not of your file. Please report it with the numbers above.',
  }),
  'import.nothingToImport': () => ({
    what: 'Nothing is left to import: every file was refused, not recognised or left out.',
    todo: 'Open other files, or say in the review what a table is.',
  }),
  'import.alreadyImported': ({ file }) => ({
    what: `${file} is already in this study, byte for byte.`,
    todo: 'Take the earlier one out first if you want to import it with other answers.',
  }),
} satisfies Partial<Record<FailureCode, FailureWords>>;
