/**
 * Strand's own stream of chance in base R (`statistics/random.ts`: xoshiro128**, filled by splitmix32), so that what was resampled can be drawn again.
 * R's whole numbers have a sign and lack one value, so 32 bits are kept as numbers and crossed in two halves of 16. `stream(seed)` gives a function
 * that returns the next 32 bits, from 0.
 */
export const rStream = `# The stream that Strand draws from: xoshiro128** (Blackman and Vigna 2021), filled from the seed by splitmix32.
stream <- function(seed) {
  m <- 4294967296
  cross <- function(x, y) bitwXor(x %/% 65536, y %/% 65536) * 65536 + bitwXor(x %% 65536, y %% 65536)
  times <- function(x, k) ((((x %/% 65536) * k) %% 65536) * 65536 + (x %% 65536) * k) %% m
  word <- function() {
    seed <<- (seed + 2654435769) %% m
    x <- times(cross(seed, seed %/% 65536), 569420461)
    x <- times(cross(x, x %/% 32768), 1935289751)
    cross(x, x %/% 32768)
  }
  s <- c(word(), word(), word(), word())
  function() {
    b <- s[2]
    five <- (b * 5) %% m
    bits <- (((five * 128) %% m + five %/% 33554432) * 9) %% m
    last <- cross(s[3:4], s[1:2])
    first <- cross(s[2:1], last)
    last <- c(cross(last[1], (b * 512) %% m), (last[2] * 2048) %% m + last[2] %/% 2097152)
    s <<- c(first[2], first[1], last)
    bits
  }
}`;

/** The mean of `x` with its BCa interval, from as many resamples of the stream (Efron 1987; end points as `boot:::norm.inter` reads them). */
export function rBootstrap(name: string, resamples: number, seed: number): string {
  return `# BCa interval of the mean: the ${resamples} resamples drawn again. It takes about a second for each ${Math.round(100000 / resamples)} pupils.
x <- m$post - m$pre
n <- length(x)
bits <- stream(${seed})
drawn <- vapply(seq_len(${resamples}), function(i) sum(x[vapply(seq_len(n), function(j) floor(bits() * n / 4294967296), 0) + 1]) / n, 0)
value <- sum(x) / n
z0 <- qnorm(mean(drawn < value))
influence <- (n - 1) * (value - (sum(x) - x) / (n - 1))
a <- sum(influence^3) / (6 * sum(influence^2)^1.5)
end <- function(level) {
  z <- z0 + qnorm(level)
  alpha <- pnorm(z0 + z / (1 - a * z))
  at <- (length(drawn) + 1) * alpha
  k <- floor(at)
  if (k < 1) return(min(drawn))
  if (k >= length(drawn)) return(max(drawn))
  near <- sort(drawn)[k + 0:1]
  between <- qnorm(c(k, k + 1) / (length(drawn) + 1))
  near[1] + (qnorm(alpha) - between[1]) / (between[2] - between[1]) * (near[2] - near[1])
}
say("${name}.value", value)
say("${name}.low", end(.025))
say("${name}.high", end(.975))`;
}

/** The sign-flip p of the differences of rates: every pattern of signs where Strand visited every one, else the very patterns that it drew. */
export function rSignFlip(name: string, draws: number, seed: number): string {
  const differences = `x <- m$post / m$possible_post - m$pre / m$possible_pre
x <- x[abs(x) > 1e-12]
k <- length(x)`;
  if (draws > 0) {
    return `# Sign-flip test: the ${draws} patterns of signs that were drawn, one bit for each pupil who changed.
${differences}
bits <- stream(${seed})
signs <- function() head(unlist(lapply(seq_len(ceiling(k / 32)), function(i) (bits() %/% 2^(0:31)) %% 2)), k)
hits <- sum(vapply(seq_len(${draws}), function(i) abs(sum(ifelse(signs() == 1, x, -x))), 0) >= abs(sum(x)) - 1e-9)
say("${name}.p", (1 + hits) / (${draws} + 1))`;
  }
  return `# Sign-flip test: every pattern of signs of the differences of rates.
${differences}
hits <- sum(vapply(0:(2^k - 1), function(j) abs(sum(ifelse(bitwAnd(j, 2^(seq_len(k) - 1)) > 0, x, -x))), 0) >= abs(sum(x)) - 1e-9)
say("${name}.p", hits / 2^k)`;
}
