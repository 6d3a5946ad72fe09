import { AlignmentType, Document, type FileChild, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { formatDay } from '#shared/words/dates.ts';
import type { DrawnFigure } from '../drawnFigure.ts';
import type { ReportModel, ReportPart } from '../model.ts';
import { docxBlocks } from './blocks.ts';
import { ink, numbering, page, styles, textWidth } from './look.ts';
import { sameBytes } from './sameBytes.ts';

/**
 * The report as a Word file: real heading styles, captions, header rows, alternative text, page numbers. It names nobody but the
 * author that the report names, and is dated by the model's clock: the same model and figures give the same bytes.
 */
export async function renderDocx(model: ReportModel, figures: Readonly<Record<string, DrawnFigure>>): Promise<Uint8Array> {
  const count = { figures: 0 };
  const document = new Document({
    title: model.title,
    creator: model.author || 'Strand',
    lastModifiedBy: model.author || 'Strand',
    description: model.audienceLine,
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(model.title) },
        children: [...front(model), ...model.parts.flatMap((part) => partBlocks(part, figures, count))],
      },
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toArrayBuffer(document)), model.now);
}

function front(model: ReportModel): readonly FileChild[] {
  const by = [model.author, formatDay(model.now)].filter((text) => text !== '').join(' · ');
  return [
    new Paragraph({ style: 'Small', text: model.audienceLine }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: model.title }),
    new Paragraph({
      style: 'Small',
      text: by,
      border: { bottom: { style: 'single', size: 8, space: 10, color: ink.accent } },
      spacing: { after: 320 },
    }),
  ];
}

function partBlocks(part: ReportPart, figures: Readonly<Record<string, DrawnFigure>>, count: { figures: number }): readonly FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      text: part.title,
      pageBreakBefore: part.newPage,
      spacing: { before: part.newPage ? 0 : 400 },
    }),
    ...part.blocks.flatMap((block) => {
      if (block.kind === 'figure' && figures[block.key] !== undefined) count.figures += 1;
      return docxBlocks(block, figures, count.figures);
    }),
  ];
}

function footer(title: string): Footer {
  const quiet = { color: ink.quiet, size: 17 } as const;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        spacing: { after: 0 },
        children: [
          new TextRun({ ...quiet, text: title.length > 80 ? `${title.slice(0, 79)}…` : title }),
          new TextRun({ ...quiet, children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
