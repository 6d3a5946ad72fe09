import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { z } from 'zod';
import type { Audience } from '#shared/disclosure/thresholds.ts';
import type { OutcomeSet } from '#shared/outcomes/finding.ts';
import type { DrawnFigure } from '#shared/workbench/workbench.ts';
import { rasterise } from './rasterise.ts';

const drawings = z.record(z.string(), z.object({ svg: z.string(), width: z.number(), height: z.number() }));
const drawingModule = z.object({ drawFigures: z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function') });

/** What Recharts and React ask of a window, lent to Node for as long as the figures are drawn. */
const lent = ['document', 'HTMLElement', 'SVGElement', 'Element', 'Node', 'MutationObserver', 'getComputedStyle'] as const;

/**
 * The report's figures without a window: the built charts drawn in jsdom, each with its PNG.
 * `chartsFolder` holds `drawing.js`, as Vite's `charts` environment builds it.
 */
export async function drawFigures(
  outcomes: OutcomeSet,
  audience: Audience,
  chartsFolder: string = join(import.meta.dirname, '../../dist/charts'),
): Promise<Readonly<Record<string, DrawnFigure>>> {
  const giveBack = lendWindow();
  try {
    const charts = drawingModule.parse(await import(pathToFileURL(join(chartsFolder, 'drawing.js')).href));
    const drawn = drawings.parse(await charts.drawFigures(outcomes, audience));
    const figures: Record<string, DrawnFigure> = {};
    for (const [key, drawing] of Object.entries(drawn)) figures[key] = { ...drawing, png: await rasterise(drawing.svg) };
    return figures;
  } finally {
    await settled();
    giveBack();
  }
}

/** React finishes what it had planned for a window that is gone; wait until it has, or it would miss the window it was lent. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done));
}

function lendWindow(): () => void {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  const values: Record<string, unknown> = { window, navigator: window.navigator, requestAnimationFrame: window.requestAnimationFrame };
  values['cancelAnimationFrame'] = window.cancelAnimationFrame;
  for (const name of lent) values[name] = window[name];
  values['ResizeObserver'] = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const before = Object.keys(values).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
    window.close();
  };
}
