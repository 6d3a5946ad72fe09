export type MagicKind = 'zip' | 'ole' | 'png' | 'jpeg' | 'gif' | 'pdf' | 'html' | 'xml' | 'rtf' | 'gzip' | 'sqlite';

const signatures: readonly (readonly [MagicKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** What the first bytes say a file is, whatever its name; null = plain text as far as they tell. */
export function recogniseMagic(bytes: Uint8Array): MagicKind | null {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, place) => bytes[place] === byte)) return kind;
  }
  let start = '';
  for (const byte of bytes.subarray(0, 512)) start += String.fromCharCode(byte);
  const text = start
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<!doctype html|<html|<head|<table|<body)/.test(text)) return 'html';
  return text.startsWith('<?xml') ? 'xml' : null;
}
