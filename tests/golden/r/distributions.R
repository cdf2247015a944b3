# Distribution functions and quantiles of R's own nmath: pt qt pf qf pbeta qbeta.
# Run: Rscript tests/golden/r/distributions.R
library(jsonlite)

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
degrees <- c(.5, 1, 2, 3.7, 11, 30, 1e4, 1e6)
shapes <- c(.25, .5, 1, 2.5, 17, 5000, 5e5)
# .5 is left out: qt(.5) is not exactly 0 in R.
probabilities <- c(1e-12, 1e-6, .001, .025, .25, .4, .75, .975, .999)

# qf answers by qchisq from 4e5 degrees of freedom on, and loses the digits of a quantile near 0. Through qbeta, from the
# end of the interval that is nearer, nothing is lost.
f_by_beta <- function(p, df1, df2) {
  x <- qbeta(p, df1 / 2, df2 / 2)
  y <- qbeta(p, df2 / 2, df1 / 2, lower.tail = FALSE)
  df2 / df1 * ifelse(x < .5, x / (1 - x), (1 - y) / y)
}
table <- function(frame) unname(lapply(split(frame, seq_len(nrow(frame))), function(row) unname(unlist(row))))
# Points to six digits, so that what is read back is the point R saw.
cdf_of <- function(frame, cdf) {
  frame$x <- signif(frame$x, 6)
  frame$p <- do.call(cdf, unname(as.list(frame[c(ncol(frame), 2:(ncol(frame) - 1))])))
  frame
}

t <- within(expand.grid(p = probabilities, df = degrees), x <- qt(p, df))
f <- within(expand.grid(p = probabilities, df1 = degrees, df2 = degrees), x <- f_by_beta(p, df1, df2))
qf_itself <- expand.grid(p = probabilities[probabilities >= .025], df1 = degrees[degrees <= 1e4], df2 = degrees[degrees <= 1e4])
qf_itself <- subset(within(qf_itself, x <- qf(p, df1, df2)), x > .001)
# Near 1 a quantile of Beta has no digits to compare: those of 1 − x stand in the mirrored rows.
beta <- subset(within(expand.grid(p = probabilities, a = shapes, b = shapes), x <- qbeta(p, a, b)), x < .9999)

write_json(
  list(
    versions = list(R = R.version.string),
    columns = c("p", "parameters", "x"),
    quantile = list(t = table(t), f = table(f), qf = table(qf_itself), beta = table(beta)),
    cdf = list(t = table(cdf_of(t, pt)), f = table(cdf_of(f, pf)), beta = table(cdf_of(beta, pbeta)))
  ),
  file.path(here, "distributions.json"), digits = NA, auto_unbox = TRUE
)
