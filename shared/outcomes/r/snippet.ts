import type { Estimate, Finding } from '../finding.ts';
import type { RSnippet } from '../findingParts.ts';
import { rCluster, rMethods } from './methods.ts';
import { rStream } from './stream.ts';

/**
 * R code that reads the measure's CSV and prints the headline's numbers again, with those by school, beside the others, and beyond chance where the
 * Finding has them: `method.value`, `.low`, `.high` and `.p`, one to a line. Base R only. Null where there is nothing to reproduce.
 */
export function rSnippet(finding: Pick<Finding, 'measure' | 'headline' | 'alsoComputed' | 'comparison' | 'chance'>): RSnippet | null {
  const { measure, headline, alsoComputed, comparison, chance } = finding;
  const given = [
    headline,
    ...alsoComputed.filter((one) => !('refused' in one) && (one.method === 'cr2BySchool' || one.method === 'goalAttainment')),
    ...(comparison === null || 'refused' in comparison ? [] : [comparison.headline, comparison.beside]),
  ].filter((one): one is Estimate => !('refused' in one));
  const parts = given.flatMap((estimate) => rMethods[estimate.method]?.(estimate) ?? []);
  if (!('refused' in chance) && !('refused' in chance.beyondTest) && comparison !== null && !('refused' in comparison)) {
    parts.push(beyond);
  }
  if (parts.length === 0) return null;
  const file = `${measure}.csv`;
  const code = [
    `# Run beside ${file}: Rscript ${measure}.R`,
    '# change = post - pre; one row for each pupil who is counted, under a number that means nothing outside the study.',
    `d <- read.csv("${file}", stringsAsFactors = FALSE)`,
    'm <- d[d$group == "mentored", ]',
    'o <- d[d$group == "comparison", ]',
    'say <- function(name, value) cat(sprintf("%s %.17g\\n", name, value))',
    ...(parts.some((part) => part.includes('cr2(')) ? ['', rCluster] : []),
    ...(parts.some((part) => part.includes('stream(')) ? ['', rStream] : []),
    ...parts.flatMap((part) => ['', part]),
    '',
  ].join('\n');
  return { file, code };
}

const beyond = `# The change beside pupils without a mentor who began where the mentored began: one line through them, errors HC3, Welch's degrees of freedom.
a <- o[o$pre >= min(m$pre) & o$pre <= max(m$pre), ]
f <- lm(post ~ I(pre - mean(m$pre)), a)
X <- model.matrix(f)
W <- solve(crossprod(X)) %*% t(X)
hc3 <- sum((W[1, ] * residuals(f) / (1 - hatvalues(f)))^2)
r <- m$post - coef(f)[1] - coef(f)[2] * (m$pre - mean(m$pre))
own <- var(r) / length(r)
se <- sqrt(own + hc3)
df <- (own + hc3)^2 / (own^2 / (length(r) - 1) + hc3^2 / f$df.residual)
say("beyondAlike.value", mean(r))
say("beyondAlike.low", mean(r) - qt(.975, df) * se)
say("beyondAlike.high", mean(r) + qt(.975, df) * se)
say("beyondAlike.p", 2 * pt(-abs(mean(r)) / se, df))`;
