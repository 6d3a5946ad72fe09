import { formatDay } from '#shared/words/dates.ts';
import type { DrawnFigure } from '../drawnFigure.ts';
import type { ReportModel } from '../model.ts';
import { renderBlock } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { styles } from './styles.ts';

/**
 * The report as one web page that needs nothing but itself: no script, no font, no picture from elsewhere. Its own policy
 * forbids fetching anything. Light and dark, and laid out for print.
 */
export function renderHtml(model: ReportModel, figures: Readonly<Record<string, DrawnFigure>>): string {
  const contents = model.parts.map((part) => `<li><a href="#${part.id}">${escapeHtml(part.title)}</a></li>`).join('');
  const by = [model.author, formatDay(model.now)].filter((text) => text !== '').join(' · ');
  let figureNumber = 0;
  const parts = model.parts
    .map((part) => {
      const blocks = part.blocks.map((block) => {
        if (block.kind === 'figure' && figures[block.key] !== undefined) figureNumber += 1;
        return renderBlock(block, figures, figureNumber);
      });
      const page = part.newPage ? ' class="new-page"' : '';
      return `<section id="${part.id}"${page} aria-labelledby="${part.id}-title"><h2 id="${part.id}-title">${escapeHtml(part.title)}</h2>\n${blocks.join('\n')}\n</section>`;
    })
    .join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(model.title)}</title>
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#summary">Go to the summary</a>
<header>
<p class="audience">${escapeHtml(model.audienceLine)}</p>
<h1>${escapeHtml(model.title)}</h1>
<p class="by">${escapeHtml(by)}</p>
</header>
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main>
${parts}
</main>
<footer><p>Made with Strand.</p></footer>
</body>
</html>
`;
}
