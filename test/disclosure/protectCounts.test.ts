import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CountNetwork, knownInterval } from '#shared/disclosure/countNetwork.ts';
import { protectCounts } from '#shared/disclosure/protectCounts.ts';
import { suppressMatrix } from '#shared/disclosure/suppressMatrix.ts';
import { tableNetwork } from '#shared/disclosure/tableNetwork.ts';

/** Forty tables with, for each small cell, the width of its interval when every cell is hidden and every total published, by linear programming (SciPy, HiGHS). */
const tables = z
  .object({
    cases: z.array(
      z.object({
        id: z.string(),
        threshold: z.number(),
        counts: z.array(z.array(z.number())),
        feasible_with_totals_published: z.boolean(),
        widest_interval: z.array(z.array(z.number().nullable())),
        n_primary: z.number(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../oracle/fixtures/suppression.json'), 'utf8'))).cases;

describe('what a reader can work out', () => {
  it('is as wide as linear programming says, for every small cell of forty tables', () => {
    for (const { id, counts, threshold, widest_interval } of tables) {
      const network = tableNetwork(counts);
      const cells = counts.flat();
      const hidden = network.counts.map((_, index) => index < cells.length);
      const widths = cells.map((count, index) => {
        if (count < 1 || count >= threshold) return null;
        const { low, high } = knownInterval(network, hidden, index);
        return high - low;
      });
      expect([id, widths]).toEqual([id, widest_interval.flat()]);
    }
  });

  it('is the number itself when one cell of a row is hidden beside its total', () => {
    const row: CountNetwork = { counts: [20, 14, 3, 3], sums: [{ whole: 0, parts: [1, 2, 3] }] };
    expect(knownInterval(row, [false, false, true, false], 2)).toEqual({ low: 3, high: 3 });
    expect(knownInterval(row, [false, false, true, true], 2)).toEqual({ low: 0, high: 6 });
  });
});

describe('hiding small counts', () => {
  it('leaves no small count narrower than the threshold in any of forty tables, and hides nothing where nothing is small', () => {
    let secondary = 0;
    for (const { id, counts, threshold, n_primary, feasible_with_totals_published: feasible } of tables) {
      const shown = suppressMatrix(counts, { hideBelow: threshold, base: threshold });
      const network = tableNetwork(counts);
      const printed = [...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total];
      const hidden = printed.map((count) => count === 'c');
      expect([id, printed]).toEqual([id, network.counts.map((count, index) => (hidden[index] ? 'c' : count))]);
      network.counts.forEach((count, index) => {
        if (count < 1 || count >= threshold) return;
        const { low, high } = knownInterval(network, hidden, index);
        expect([id, index, high - low >= threshold, hidden[index]]).toEqual([id, index, true, true]);
      });
      if (n_primary === 0) expect([id, shown.anyHidden]).toEqual([id, false]);
      if (feasible) expect([id, shown.totalsHidden]).toEqual([id, false]);
      secondary += hidden.filter((is, index) => is && (network.counts[index] ?? 0) >= threshold).length;
    }
    // A cell-by-cell search needs 94 on these tables.
    expect(secondary).toBeLessThan(94);
  });

  it('hides 23 beside 3 when 26 are published: one hidden part of a published whole is no secret', () => {
    const network: CountNetwork = { counts: [26, 23, 3], sums: [{ whole: 0, parts: [1, 2] }] };
    expect(protectCounts(network, 10, [1000, 1, 1]).hidden).toEqual([false, true, true]);
  });
});
