import { type FileChild, HeadingLevel, ImageRun, LineRuleType, Paragraph, TextRun } from 'docx';
import type { DrawnFigure } from '../drawnFigure.ts';
import type { Block } from '../model.ts';
import { bullets, ink } from './look.ts';
import { tableBlocks } from './table.ts';

/** 12.4 cm at 96 pixels to the inch: two figures and their words to a page. */
const figurePixels = 470;

/** Two means and two lines need less: the page of a distribution and a comparison has room for what is to be borne in mind. */
const comparisonPixels = 420;

/** One block as paragraphs and tables of a Word file. A figure that was not drawn (too few pupils) leaves nothing behind. */
export function docxBlocks(block: Block, figures: Readonly<Record<string, DrawnFigure>>, figureNumber: number): readonly FileChild[] {
  switch (block.kind) {
    case 'lead':
      return [new Paragraph({ style: 'Lead', text: block.text })];
    case 'paragraph':
      return [new Paragraph({ text: block.text })];
    case 'note':
      return [new Paragraph({ style: 'Note', text: block.text })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case 'list':
      return block.items.map((text) => new Paragraph({ style: 'ListParagraph', numbering: { reference: bullets, level: 0 }, text }));
    case 'table':
      return tableBlocks(block.table);
    case 'quote':
      return [
        new Paragraph({ style: 'Quote', text: `“${block.text.trim()}”` }),
        new Paragraph({ style: 'Attribution', text: block.attribution }),
      ];
    case 'figure': {
      const drawn = figures[block.key];
      return drawn === undefined ? [] : figureBlocks(block, drawn, figureNumber);
    }
  }
}

function figureBlocks(block: Extract<Block, { kind: 'figure' }>, drawn: DrawnFigure, figureNumber: number): readonly FileChild[] {
  const width = block.key.endsWith('.comparison') ? comparisonPixels : figurePixels;
  const transformation = { width, height: Math.round((drawn.height * width) / drawn.width) };
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(drawn.svg),
    transformation,
    fallback: { type: 'png', data: drawn.png },
    altText: { name: `Figure ${figureNumber}`, title: block.title, description: block.sentence },
  });
  const subtitle = block.subtitle === '' ? [] : [new TextRun({ text: block.subtitle, break: 1, color: ink.quiet, size: 17 })];
  return [
    new Paragraph({
      style: 'Caption',
      children: [new TextRun({ text: `Figure ${figureNumber}. ${block.title}`, bold: true }), ...subtitle],
    }),
    new Paragraph({ spacing: { before: 40, after: 160, line: 240, lineRule: LineRuleType.AUTO }, children: [image] }),
  ];
}
