import type { Estimate } from '../finding.ts';
import { rBootstrap, rSignFlip } from './stream.ts';

/** CR2 standard errors with Satterthwaite's degrees of freedom in base R, for a clean machine without the package clubSandwich. */
export const rCluster = `# CR2 with Satterthwaite's degrees of freedom for coefficient k, identity working model (as clubSandwich::coef_test, vcov = "CR2").
cr2 <- function(name, X, y, cluster, k) {
  W <- solve(crossprod(X)) %*% t(X)
  b <- as.vector(W %*% y)
  e <- as.vector(y - X %*% b)
  q <- qr.Q(qr(X))
  parts <- lapply(split(seq_along(y), cluster), function(i) {
    own <- q[i, , drop = FALSE]
    s <- eigen(crossprod(own), symmetric = TRUE)
    v <- own %*% s$vectors
    stretch <- ifelse(s$values < 1e-14, 0, (ifelse(1 - s$values > 1e-12, 1 / sqrt(pmax(1 - s$values, 1e-12)), 0) - 1) / pmax(s$values, 1e-14))
    a <- as.vector(W[k, i] + v %*% (stretch * crossprod(v, W[k, i])))
    list(score = sum(a * e[i]), length = sum(a^2), inside = as.vector(crossprod(own, a)))
  })
  se <- sqrt(sum(sapply(parts, function(part) part$score^2)))
  inside <- sapply(parts, function(part) part$inside)
  P <- diag(sapply(parts, function(part) part$length)) - crossprod(rbind(inside))
  df <- sum(diag(P))^2 / sum(P^2)
  say(paste0(name, ".value"), b[k])
  say(paste0(name, ".low"), b[k] - qt(.975, df) * se)
  say(paste0(name, ".high"), b[k] + qt(.975, df) * se)
  say(paste0(name, ".p"), 2 * pt(-abs(b[k]) / se, df))
}`;

type RMethod = (estimate: Estimate) => string;

/** The R of each method that can be a headline. A method without an entry has no R yet. */
export const rMethods: Readonly<Record<string, RMethod>> = {
  pairedT: (estimate) =>
    hasInterval(estimate)
      ? `# Mean change with the paired t interval.
t <- t.test(m$post, m$pre, paired = TRUE)
say("pairedT.value", mean(m$post - m$pre))
say("pairedT.low", t$conf.int[1])
say("pairedT.high", t$conf.int[2])
say("pairedT.p", t$p.value)`
      : `# Mean change: no interval here.
say("pairedT.value", mean(m$post - m$pre))`,
  cr2BySchool: (estimate) =>
    hasInterval(estimate)
      ? `# The same mean, pupils of one school allowed to be alike.
s <- m[!is.na(m$school), ]
cr2("cr2BySchool", matrix(1, nrow(s), 1), s$post - s$pre, s$school, 1)`
      : `# Mean change of the pupils whose school is known: too few schools for an interval.
say("cr2BySchool.value", mean((m$post - m$pre)[!is.na(m$school)]))`,
  ancovaCr2: (estimate) =>
    besides('ancovaCr2', 'Mentored beside not mentored, allowing for where each pupil began.', 'b$pre', 'b$post', estimate),
  didCr2: (estimate) => besides('didCr2', 'Mentored beside not mentored, difference in changes.', '', 'b$post - b$pre', estimate),
  persistentAbsence: (estimate) => crossed('persistentAbsence', estimate),
  severeAbsence: (estimate) => crossed('severeAbsence', estimate),
  bcaMean: ({ values }) => rBootstrap('bcaMean', Number(values?.['resamples'] ?? 0), Number(values?.['seed'] ?? 0)),
  permanentCount: () => `# Permanent exclusions after less those before.
say("permanentCount.value", sum(m$post) - sum(m$pre))`,
  targetsMet: ({
    n,
    values,
  }) => `# Share of the reviewed targets that were met, in per cent, with Wilson's interval. The counts are of targets, not of pupils.
share <- prop.test(${Number(values?.['met'] ?? 0)}, ${n}, correct = FALSE)
say("targetsMet.value", 100 * unname(share$estimate))
say("targetsMet.low", 100 * share$conf.int[1])
say("targetsMet.high", 100 * share$conf.int[2])`,
  goalAttainment: () => `# The same of each pupil, and their mean; met in part counts half.
say("goalAttainment.value", mean(m$post))`,
  geeRateRatio: (estimate) =>
    [
      `# Ratio of rates, interval by pupil (Poisson GEE, independence working model, t(n - 1)).
A <- sum(m$pre); B <- sum(m$post); EA <- sum(m$possible_pre); EB <- sum(m$possible_post); n <- nrow(m)
ratio <- (B / EB) / (A / EA)
say("geeRateRatio.value", ratio)`,
      ...(hasInterval(estimate)
        ? [
            `u <- (m$post - m$possible_post * B / EB) / B - (m$pre - m$possible_pre * A / EA) / A
se <- sqrt(sum(u^2) * n / (n - 1))
say("geeRateRatio.low", exp(log(ratio) - qt(.975, n - 1) * se))
say("geeRateRatio.high", exp(log(ratio) + qt(.975, n - 1) * se))`,
          ]
        : []),
      signFlip('geeRateRatio', estimate),
    ].join('\n'),
  exactBound: (estimate) =>
    [
      `# No event after: the ratio is 0, and only the upper end can be worked out.
say("exactBound.value", 0)
say("exactBound.low", 0)
say("exactBound.high", poisson.test(c(0, sum(m$pre)), c(sum(m$possible_post), sum(m$possible_pre)))$conf.int[2])`,
      signFlip('exactBound', estimate),
    ].join('\n'),
};

function hasInterval({ low, high }: Estimate): boolean {
  return low !== null && high !== null;
}

function besides(name: string, title: string, covariate: string, outcome: string, estimate: Estimate): string {
  const design = covariate === '' ? 'cbind(1, treat)' : `cbind(1, treat, ${covariate})`;
  const fit = hasInterval(estimate)
    ? `cr2("${name}", ${design}, ${outcome}, b$school, 2)`
    : `say("${name}.value", lm.fit(${design}, ${outcome})$coefficients[2])`;
  return `# ${title}
b <- rbind(m, o)
b <- b[!is.na(b$school), ]
treat <- as.numeric(b$group == "mentored")
${fit}`;
}

/** Pupils over a line before and after, as 0 or 100: McNemar's exact test and the interval of Bonett and Price. */
function crossed(name: string, estimate: Estimate): string {
  const value = `# Pupils who crossed the line one way less those who crossed it the other, in per cent of all.
n <- nrow(m); up <- sum(m$post > m$pre); down <- sum(m$post < m$pre)
say("${name}.value", 100 * (up - down) / n)`;
  if (!hasInterval(estimate)) return value;
  return `${value}
a <- (up + 1) / (n + 2); b <- (down + 1) / (n + 2)
reach <- qnorm(.975) * sqrt((a + b - (a - b)^2) / (n + 2))
say("${name}.low", 100 * max(-1, a - b - reach))
say("${name}.high", 100 * min(1, a - b + reach))
say("${name}.p", binom.test(up, up + down)$p.value)`;
}

/** Nothing where nothing changed: there is no p then. */
function signFlip(name: string, { p, values }: Estimate): string {
  return p === null ? '' : rSignFlip(name, Number(values?.['draws'] ?? 0), Number(values?.['seed'] ?? 0));
}
