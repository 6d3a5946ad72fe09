import type { DataTable } from '../dataTable.ts';
import type { DrawnFigure } from '../drawnFigure.ts';
import type { Block } from '../model.ts';
import { escapeHtml } from './escape.ts';

/** One block as HTML. A figure that was not drawn (too few pupils) leaves nothing behind. */
export function renderBlock(block: Block, figures: Readonly<Record<string, DrawnFigure>>, figureNumber: number): string {
  switch (block.kind) {
    case 'lead':
      return `<p class="lead">${escapeHtml(block.text)}</p>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>`;
    case 'heading':
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return renderTable(block.table);
    case 'quote':
      return `<figure class="quote"><blockquote><p>${escapeHtml(block.text)}</p></blockquote><figcaption>${escapeHtml(block.attribution)}</figcaption></figure>`;
    case 'figure': {
      const drawn = figures[block.key];
      if (drawn === undefined) return '';
      const svg = drawn.svg.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(block.sentence)}" `);
      const subtitle = block.subtitle === '' ? '' : `<span class="subtitle">${escapeHtml(block.subtitle)}</span>`;
      return `<figure class="drawing"><figcaption><strong>Figure ${figureNumber}. ${escapeHtml(block.title)}</strong>${subtitle}</figcaption>${svg}</figure>`;
    }
  }
}

function renderTable({ caption, columns, rows, note }: DataTable): string {
  const align = (index: number) => (columns[index]?.numbers === true ? ' class="number"' : '');
  const head = columns
    .map((column, index) => (column.heading === '' ? '<td></td>' : `<th scope="col"${align(index)}>${escapeHtml(column.heading)}</th>`))
    .join('');
  const body = rows
    .map((row) => {
      const [heading = '', ...cells] = row;
      return `<tr><th scope="row">${escapeHtml(heading)}</th>${cells.map((cell, index) => `<td${align(index + 1)}>${escapeHtml(cell)}</td>`).join('')}</tr>`;
    })
    .join('');
  const foot = note === null ? '' : `<tfoot><tr><td colspan="${columns.length}">${escapeHtml(note)}</td></tr></tfoot>`;
  return `<div class="frame" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot}</table></div>`;
}
