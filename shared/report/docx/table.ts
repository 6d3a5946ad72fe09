import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DataTable } from '../dataTable.ts';
import { ink, textWidth } from './look.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: ink.line } as const;
const rule = { style: BorderStyle.SINGLE, size: 8, color: ink.text } as const;

/** A caption, a header row that repeats on every page, hairlines, numbers on the right, and the note beneath. */
export function tableBlocks(table: DataTable): readonly FileChild[] {
  const widths = columnWidths(table);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => cell(column.heading, table, index, widths, true, true)),
  });
  const body = table.rows.map(
    (row, place) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((_, index) => cell(row[index] ?? '', table, index, widths, false, staysWithNext(table, place))),
      }),
  );
  return [
    new Paragraph({ style: 'Caption', children: [new TextRun({ text: table.caption, bold: true })] }),
    new Table({
      rows: [header, ...body],
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    }),
    table.note === null ? new Paragraph({ spacing: { before: 0, after: 60 } }) : new Paragraph({ style: 'Small', text: table.note }),
  ];
}

/** Short tables stay whole; of a long one no page begins or ends with a row or two, and the note stays with the last. */
function staysWithNext({ rows, note }: DataTable, place: number): boolean {
  if (place === rows.length - 1) return note !== null;
  return rows.length < 14 || place < 3 || place >= rows.length - 4;
}

function cell(text: string, table: DataTable, index: number, widths: readonly number[], isHeader: boolean, keepNext: boolean): TableCell {
  const numbers = table.columns[index]?.numbers === true;
  return new TableCell({
    width: { size: widths[index] ?? 0, type: WidthType.DXA },
    borders: { top: none, left: none, right: none, bottom: isHeader ? rule : hairline },
    margins: { top: 20, bottom: 20, left: index === 0 ? 0 : 100, right: index === table.columns.length - 1 ? 0 : 60 },
    verticalAlign: isHeader ? 'bottom' : 'top',
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: numbers ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext,
        children: [new TextRun({ text, ...(isHeader ? { color: ink.quiet, size: 17 } : {}) })],
      }),
    ],
  });
}

/** A letter of nine points with the air a column needs: a narrow table stays narrow, so that eyes need not cross the page. */
const twipsPerLetter = 150;

/** Columns share the page by what stands in them: the longest cell, but no more than a column of words needs. */
function columnWidths(table: DataTable): readonly number[] {
  const needs = table.columns.map((column, index) => {
    const longest = Math.max(0, ...table.rows.map((row) => (row[index] ?? '').length));
    const words = Math.max(0, ...column.heading.split(/\s+/).map((word) => word.length));
    return column.numbers ? Math.min(20, Math.max(longest, words, 5)) + 2 : Math.min(44, Math.max(longest, words, 10)) + 1;
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  const width = Math.min(textWidth, all * twipsPerLetter);
  return needs.map((need) => Math.floor((width * need) / all));
}
