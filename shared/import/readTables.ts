import { fail, failureFrom, type Result } from '#shared/failure/result.ts';
import { decodeText } from './encoding.ts';
import { recogniseMagic } from './magic.ts';
import type { ReadTable } from './readTable.ts';
import { readTextTables } from './readTextTables.ts';
import { readZippedTables } from './readZippedTables.ts';
import type { InputFile } from './types.ts';

/** The tables of one file by what it holds, whatever it is called, as it stands: broken rows too, each named. Never throws. */
export async function readTables({ path, bytes }: InputFile, signal = new AbortController().signal): Promise<Result<readonly ReadTable[]>> {
  try {
    if (bytes.length === 0) return fail('file.empty', { file: path });
    const magic = recogniseMagic(bytes);
    if (magic === 'zip') return await readZippedTables(path, bytes, signal, true);
    if (magic === 'ole') return fail('file.unreadable', { file: path, reason: 'password' });
    if (magic !== null) return fail('file.notText', { file: path, kind: magic });
    const decoded = decodeText(bytes);
    if (decoded === null) return fail('file.notText', { file: path, kind: 'binary' });
    if (decoded.bytes.every((byte) => byte <= 32)) return fail('file.empty', { file: path });
    return await readTextTables(path, decoded, signal, () => undefined, true);
  } catch (thrown) {
    const found = failureFrom(thrown);
    return { ok: false, failure: { ...found, values: { file: path, ...found.values } } };
  }
}
