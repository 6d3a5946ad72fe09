import { studentTTwoSided } from './distributions/studentT.ts';
import { at, pearson, type Values } from './numbers.ts';
import { hasTies, midRanks } from './ranks.ts';

export interface Spearman {
  readonly rho: number;
  /** t approximation with n - 2 degrees of freedom. */
  readonly pT: number | null;
  /** Every order looked at: up to 9 pairs without ties, else null. */
  readonly pExact: number | null;
}

/** Spearman's rank correlation of two varying lists of equal length (`cor.test(method = "spearman")`). S = (n^3 - n)(1 - rho)/6. */
export function spearman(x: Values, y: Values): Spearman {
  const n = x.length;
  const [xRanks, yRanks] = [midRanks(x), midRanks(y)];
  const rho = pearson(xRanks, yRanks) ?? 0;
  const t = rho / Math.sqrt(Math.max(0, 1 - rho * rho) / (n - 2));
  const s = ((n ** 3 - n) / 6) * (1 - rho);
  const untied = !hasTies(x) && !hasTies(y);
  return {
    rho,
    pT: studentTTwoSided(t, n - 2),
    pExact: untied && n <= 9 ? exact(n, Math.round(s), Math.round(s) > (n ** 3 - n) / 6) : null,
  };
}

/** Share of the n! orders whose sum of squared rank differences is at least (negative rho) or at most as large, doubled. */
function exact(n: number, s: number, negative: boolean): number {
  const order = Array.from({ length: n }, (_, index) => index);
  let [beyond, all] = [0, 0];
  const visit = (place: number, total: number) => {
    if (place === n) {
      all++;
      if (negative ? total >= s : total <= s) beyond++;
      return;
    }
    for (let other = place; other < n; other++) {
      swap(order, place, other);
      visit(place + 1, total + (at(order, place) - place) ** 2);
      swap(order, place, other);
    }
  };
  visit(0, 0);
  return Math.min(1, (2 * beyond) / all);
}

function swap(list: number[], one: number, other: number): void {
  const kept = at(list, one);
  list[one] = at(list, other);
  list[other] = kept;
}
