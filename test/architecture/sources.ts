import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'rolldown/utils';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ImportLine {
  /** As written. */
  readonly specifier: string;
  /** Path in the project, or null for a package. */
  readonly target: string | null;
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportLine[];
}

/** Every TypeScript file of the product and its tests. */
export function readSources(): readonly SourceFile[] {
  return ['shared', 'renderer', 'electron', 'scripts', 'test']
    .flatMap((folder) => filesBelow(folder))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesBelow(path) : [path];
  });
}

const specifierNode = z.object({ importKind: z.string().optional(), exportKind: z.string().optional() });
const importNode = z.object({
  type: z.enum(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']),
  source: z.object({ value: z.string() }),
  importKind: z.string().nullish(),
  exportKind: z.string().nullish(),
  specifiers: z.array(specifierNode).nullish(),
});

function importsOf(path: string, text: string): ImportLine[] {
  const parsed = parseSync(path, text);
  const lines = parsed.program.body.flatMap((node: unknown) => {
    const read = importNode.safeParse(node);
    return read.success ? [read.data] : [];
  });
  const still = lines.map(({ source, importKind, exportKind, specifiers }) => ({
    specifier: source.value,
    typeOnly:
      importKind === 'type' ||
      exportKind === 'type' ||
      (specifiers != null && specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type')),
  }));
  const lazily = [...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)].map((found) => ({ specifier: found[1] ?? '', typeOnly: false }));
  return [...still, ...lazily].map((line) => ({ ...line, target: resolve(path, line.specifier) }));
}

function resolve(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return bare.slice(1);
  if (bare.startsWith('.')) return normalize(join(dirname(from), bare));
  return null;
}
