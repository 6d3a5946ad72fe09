import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { formatDay } from '#shared/words/dates.ts';
import { contentsTitle } from '#shared/words/reportWords.ts';
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
        children: [
          ...front(model),
          ...model.parts.flatMap((part, place) => [...partBlocks(part, place, figures, count), ...(place === 0 ? contents(model) : [])]),
        ],
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

/** Word takes letters, digits and no more in the name of a place. */
const anchorOf = (place: number): string => `part${place + 1}`;

/** What else there is, each a link to it: on the page that the summary ends on. Page numbers would want Word to ask whoever opens it. */
function contents({ parts }: ReportModel): readonly FileChild[] {
  const others = parts.slice(1);
  if (others.length < 3) return [];
  const line = ({ title }: ReportPart, place: number) =>
    new Paragraph({
      spacing: { before: 0, after: 20 },
      keepNext: place < others.length - 1,
      children: [new InternalHyperlink({ anchor: anchorOf(place + 1), children: [new TextRun({ text: title, color: ink.accent })] })],
    });
  return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: contentsTitle }), ...others.map(line)];
}

function partBlocks(
  part: ReportPart,
  place: number,
  figures: Readonly<Record<string, DrawnFigure>>,
  count: { figures: number },
): readonly FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new Bookmark({ id: anchorOf(place), children: [new TextRun(part.title)] })],
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
