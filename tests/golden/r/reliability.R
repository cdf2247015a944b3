# Reliability of real scales and of edge cases by psych, and one factor by lavaan and by a polished least-squares fit.
# Rscript tests/golden/r/reliability.R writes tests/golden/r/reliability.json.
suppressMessages({
  library(psych)
  library(lavaan)
  library(jsonlite)
})

# Where this script lies, so that it runs from any folder.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))

# Loadings of one factor by least squares on the correlations off the diagonal, from psych's fit on to the last digit.
polish <- function(R, start) {
  off <- function(l) { E <- R - tcrossprod(l); diag(E) <- 0; E }
  value <- function(l) sum(off(l)^2)
  slope <- function(l) as.vector(-4 * off(l) %*% l)
  for (i in 1:20) {
    H <- -4 * off(start) + 4 * (sum(start^2) * diag(length(start)) + tcrossprod(start) - 2 * diag(start^2))
    start <- start - solve(H, slope(start))
  }
  stopifnot(max(abs(slope(start))) < 1e-12, value(start) >= 0)
  if (sum(start) < 0) -start else start
}

# Everything of one data set; rows with NA are kept as psych keeps them.
describe_scale <- function(x, use = "pairwise") {
  x <- as.data.frame(x)
  a <- suppressMessages(suppressWarnings(alpha(x, use = use, check.keys = FALSE, warnings = FALSE)))
  C <- cov(x, use = if (use == "pairwise") "pairwise.complete.obs" else "complete.obs")
  R <- cor(x, use = if (use == "pairwise") "pairwise.complete.obs" else "complete.obs")
  out <- list(
    covariance = unname(C), correlation = unname(R),
    alpha = a$total$raw_alpha, standardized = a$total$std.alpha,
    feldt = c(a$feldt$lower.ci[[1]], a$feldt$upper.ci[[1]]), persons = nrow(x),
    rest = a$item.stats$r.drop, corrected = a$item.stats$r.cor,
    itemMeans = a$item.stats$mean, itemDeviations = a$item.stats$sd, answered = a$item.stats$n,
    mean = a$total$mean, deviation = a$total$sd,
    smallestEigenvalue = min(eigen(R, symmetric = TRUE, only.values = TRUE)$values)
  )
  if (ncol(x) > 2) out <- c(out, list(dropRaw = a$alpha.drop$raw_alpha, dropStandardized = a$alpha.drop$std.alpha))
  if (ncol(x) > 3) {
    f <- suppressMessages(suppressWarnings(fa(R, nfactors = 1, fm = "minres", n.obs = nrow(x))))
    l <- polish(R, as.vector(f$loadings))
    out <- c(out, list(
      psychLoadings = as.vector(f$loadings), loadings = l,
      omega = sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), omegaObserved = sum(l)^2 / sum(R)
    ))
  }
  out
}

# Three items in closed form are a saturated model: lavaan reproduces the covariances exactly.
three_items <- function(x) {
  x <- na.omit(x)
  names(x) <- c("a", "b", "c")
  fit <- cfa("f =~ a + b + c", sample.cov = cov(x), sample.nobs = nrow(x), sample.cov.rescale = FALSE, std.lv = TRUE)
  p <- parameterEstimates(fit)
  l <- p$est[p$op == "=~"]
  u <- p$est[p$op == "~~" & p$lhs != "f"]
  list(loadings = l, uniquenesses = u, omega = sum(l)^2 / (sum(l)^2 + sum(u)))
}

rows <- function(x) unname(lapply(seq_len(nrow(x)), function(i) unname(as.list(as.numeric(x[i, ])))))
scale_case <- function(name, x, use = "pairwise") c(list(name = name, missing = use, data = rows(x)), describe_scale(x, use))

big <- bfi[1:400, 1:15]
agree <- big[, 1:5]
agree_keyed <- transform(agree, A1 = 7 - A1)
set.seed(20261125)
holes <- as.matrix(attitude)
holes[sample(length(holes), 70)] <- NA
unlike <- transform(attitude, rating = -rating, raises = -raises)
scales <- list(
  scale_case("bfi agreeableness as answered: one item loads negatively", agree),
  scale_case("bfi agreeableness, first item reversed", agree_keyed),
  scale_case("bfi agreeableness, first item reversed, listwise", agree_keyed, "complete"),
  scale_case("bfi, fifteen items of three traits", big),
  scale_case("attitude, seven items", attitude),
  scale_case("attitude with a third of the values gone", holes),
  scale_case("attitude, two items turned", unlike),
  scale_case("attitude, two items", attitude[, 1:2]),
  scale_case("sat.act, three scores of unlike size", sat.act[1:150, 4:6])
)

# psych leaves a constant item out and counts it in the score only.
constant <- transform(attitude[, 1:4], fixed = 3)
dropped <- suppressWarnings(alpha(constant, warnings = FALSE))

out <- list(
  versions = list(R = R.version.string, psych = as.character(packageVersion("psych")), lavaan = as.character(packageVersion("lavaan"))),
  scales = scales,
  threeItems = list(
    c(list(data = rows(na.omit(sat.act[1:150, 4:6]))), three_items(sat.act[1:150, 4:6])),
    c(list(data = rows(attitude[, c(1, 2, 4)])), three_items(attitude[, c(1, 2, 4)]))
  ),
  constant = list(data = rows(constant), alpha = dropped$total$raw_alpha, standardized = dropped$total$std.alpha),
  feldt = lapply(list(c(.8, 30, 12), c(.8, 50, 12), c(.8, 100, 12), c(-.5, 5, 3), c(.99, 2, 2)), function(v) {
    ci <- alpha.ci(v[1], v[2], v[3])
    list(alpha = v[1], persons = v[2], items = v[3], low = ci$lower.ci, high = ci$upper.ci)
  })
)
write_json(out, file.path(here, "reliability.json"), digits = NA, auto_unbox = TRUE, na = "null", null = "null")
