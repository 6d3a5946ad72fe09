import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import { primaryOutcomes } from '#shared/outcomes/primary.ts';
import { figureKeys } from '#shared/report/figureKeys.ts';
import { describeFigure } from '#shared/report/figureWords.ts';
import tokens from '../ui/tokens.css?raw';
import type { Figure, FigureInput } from './figure.ts';
import { lightTokens, withLiteralColours } from './literalColours.ts';
import { figures } from './registry.ts';
import { asShown } from './shownOf.ts';

/** A figure for export: literal light colours, its own font family, a white ground. Sizes in CSS pixels. */
export interface DrawnSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The first family is the one that goes along for the PNG; the others stand in where an SVG is read without it. */
const fontFamily = "Inter Variable, Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/**
 * Draw every figure of a report, by key: what may be shown is decided over all outcomes, as in its text. Figures that may not be shown to the audience are not in the answer.
 * Needs a `document`: the window's own, or jsdom's (electron/services/drawFigures.ts).
 */
export async function drawFigures(
  outcomes: OutcomeSet,
  audience: Audience = 'outside',
  stylesheet: string = tokens,
): Promise<Readonly<Record<string, DrawnSvg>>> {
  const colours = lightTokens(stylesheet);
  const drawn: Record<string, DrawnSvg> = {};
  for (const { key, figure: id, measure } of figureKeys(primaryOutcomes(outcomes))) {
    const finding = outcomes.findings.find((candidate) => candidate.measure === measure) ?? null;
    const input = asShown({ outcomes, finding, audience });
    const figure = figures[id];
    if (!figure.draws(input)) continue;
    const svg = await drawOne(figure, input);
    if (svg !== null) drawn[key] = { svg: withLiteralColours(svg, colours), ...figure.size(input) };
  }
  return drawn;
}

/** Recharts lays out in effects after the first render, so a real root draws it and the drawing is read once it has settled. */
async function drawOne({ id, Drawing, size }: Figure, input: FigureInput): Promise<string | null> {
  const holder = document.createElement('div');
  document.body.append(holder);
  holder.style.position = 'absolute';
  holder.style.visibility = 'hidden';
  const root = createRoot(holder);
  try {
    flushSync(() => root.render(<Drawing {...input} />));
    let markup = '';
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise((done) => setTimeout(done, 0));
      const now = holder.querySelector('svg')?.outerHTML ?? '';
      if (now !== '' && now === markup) break;
      markup = now;
    }
    const svg = holder.querySelector('svg');
    return svg === null ? null : standalone(svg, { ...size(input), title: describeFigure({ figure: id, ...input }).title });
  } finally {
    root.unmount();
    holder.remove();
  }
}

function standalone(drawn: SVGElement, { width, height, title }: { width: number; height: number; title: string }): string {
  const svg = document.importNode(drawn, true);
  for (const name of ['style', 'class', 'tabindex', 'role', 'aria-hidden']) svg.removeAttribute(name);
  // Clip paths carry ids that count up from drawing to drawing; nothing of ours is drawn outside the plot.
  for (const element of svg.querySelectorAll('defs, title, desc, path[stroke="none"]')) element.remove();
  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['class', 'id', 'tabindex', 'clip-path', 'orientation', 'role']) element.removeAttribute(name);
  }
  for (const group of [...svg.querySelectorAll('g')].reverse()) if (group.childElementCount === 0) group.remove();
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', `${width}`);
  svg.setAttribute('height', `${height}`);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('font-family', fontFamily);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: `${width}`, height: `${height}`, fill: 'var(--figure-paper)' }))
    ground.setAttribute(name, value);
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  svg.prepend(name, ground);
  // A page writes a hard space as HTML does, and no reader of SVG knows that name.
  return svg.outerHTML.replaceAll('&nbsp;', '\u00a0');
}
