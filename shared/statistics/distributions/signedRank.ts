/** How many of the 2^n sign patterns give each value of W+, as shares (counts of subsets of 1..n by their sum). */
function shares(n: number): Float64Array {
  const top = (n * (n + 1)) / 2;
  const share = new Float64Array(top + 1);
  share[0] = 1;
  for (let rank = 1, reach = 0; rank <= n; rank++) {
    reach += rank;
    for (let w = reach; w >= 0; w--) share[w] = ((share[w] ?? 0) + (w >= rank ? (share[w - rank] ?? 0) : 0)) / 2;
  }
  return share;
}

/** P(W <= w) for the signed-rank statistic of n untied differences (`psignrank`). */
export function signedRankCdf(w: number, n: number): number {
  const share = shares(n);
  let total = 0;
  for (let i = 0; i <= Math.min(Math.floor(w + 1e-7), share.length - 1); i++) total += share[i] ?? 0;
  return Math.min(1, total);
}

/** The smallest w with P(W <= w) >= probability (`qsignrank`). */
export function signedRankQuantile(probability: number, n: number): number {
  const share = shares(n);
  let total = 0;
  for (let w = 0; w < share.length; w++) {
    total += share[w] ?? 0;
    if (total >= probability * (1 - 4 * Number.EPSILON)) return w;
  }
  return share.length - 1;
}
