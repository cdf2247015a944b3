# Raters compared: six ICCs and weighted kappa by psych, Bland and Altman by lm and t.test, variance components by lme4.
# Rscript tests/golden/r/raters.R writes tests/golden/r/raters.json.
suppressMessages({
  library(psych)
  library(lme4)
  library(multilevel)
  library(jsonlite)
})
data(lq2002)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
rows <- function(x) unname(lapply(seq_len(nrow(x)), function(i) unname(as.list(as.numeric(x[i, ])))))

icc_case <- function(name, x) {
  r <- ICC(x, lmer = FALSE)
  list(
    name = name, data = rows(x),
    forms = lapply(1:6, function(i) {
      f <- r$results[i, ]
      list(value = f$ICC, f = f$F, df1 = f$df1, df2 = f$df2, p = f$p, low = f$`lower bound`, high = f$`upper bound`)
    }),
    msTargets = r$stats[3, 1], msRaters = r$stats[3, 2], msResidual = r$stats[3, 3], msWithin = r$MSW
  )
}
# Shrout and Fleiss's own six targets and four judges, as in ?ICC.
sf <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE)
ties <- cbind(c(3, 3, 4, 3, 4, 4, 3, 3), rep(3, 8), c(3, 4, 4, 3, 4, 5, 3, 2))
reverse <- cbind(c(1, 2, 3, 4, 5), c(5, 4, 3, 2, 1), c(2, 2, 3, 3, 2))
shifted <- cbind(attitude$rating, attitude$rating - 9 + rep(c(-1, 0, 1), 10))

kappa_case <- function(name, table) {
  of <- function(w) {
    k <- suppressWarnings(cohen.kappa(table, w.exp = w))
    list(kappa = k$weighted.kappa, se = sqrt(k$var.weighted), low = k$confid[2, 1], high = k$confid[2, 3])
  }
  plain <- suppressWarnings(cohen.kappa(table))
  list(
    name = name, table = rows(table), quadratic = of(2), linear = of(1),
    none = list(kappa = plain$kappa, se = sqrt(plain$var.kappa), low = plain$confid[1, 1], high = plain$confid[1, 3])
  )
}
golden <- matrix(c(5, 2, 0, 0, 0, 1, 6, 3, 0, 0, 0, 2, 7, 2, 0, 0, 0, 2, 5, 1, 0, 0, 0, 1, 3), 5, byrow = TRUE)
pair <- na.omit(bfi[, c("A2", "A3")])
asked <- unclass(table(factor(pair$A2, 1:6), factor(pair$A3, 1:6)))
against <- matrix(c(0, 1, 6, 1, 4, 1, 7, 1, 0), 3, byrow = TRUE)
unused <- rbind(cbind(matrix(c(8, 3, 2, 9), 2), 0), 0)

bland_altman <- function(name, a, b) {
  d <- a - b
  m <- (a + b) / 2
  n <- length(d)
  fit <- lm(d ~ m)
  z <- 1.96 # as Bland and Altman 1986 and the method, not the quantile
  limits <- mean(d) + c(-z, z) * sd(d)
  reach <- qt(.975, n - 1) * sd(d) * sqrt(1 / n + z^2 / (2 * (n - 1)))
  list(
    name = name, first = a, second = b, bias = mean(d), biasInterval = as.numeric(t.test(d)$conf.int), deviation = sd(d),
    limits = limits, lowLimitInterval = limits[1] + c(-reach, reach), highLimitInterval = limits[2] + c(-reach, reach),
    slope = unname(coef(fit)[2]), slopeError = summary(fit)$coefficients[2, 2], slopeP = summary(fit)$coefficients[2, 4],
    slopeInterval = unname(confint(fit)[2, ])
  )
}

# Items crossed with companies, respondents within them; equal sizes by lme4.
complete <- na.omit(lq2002[, c("COMPID", sprintf("LEAD%02d", 1:5))])
even <- do.call(rbind, lapply(split(complete, complete$COMPID)[1:12], head, 10))
long <- function(wide) data.frame(
  firm = factor(rep(wide$COMPID, 5)), person = factor(rep(seq_len(nrow(wide)), 5)),
  item = factor(rep(1:5, each = nrow(wide))), y = unlist(wide[, -1])
)
model <- lmer(y ~ 1 + (1 | firm) + (1 | firm:person) + (1 | item) + (1 | firm:item),
  data = long(even), control = lmerControl(optCtrl = list(ftol_abs = 1e-15, xtol_abs = 1e-10)))
v <- as.data.frame(VarCorr(model))
component <- function(name) v$vcov[v$grp == name]

# Unequal sizes: sums of squares by projections, their expectations by traces, and the system solved. No formula of ours.
sizes <- c(2, 5, 3, 1, 7, 4)
uneven <- do.call(rbind, Map(head, split(complete, complete$COMPID)[1:6], sizes))
d <- long(uneven)
Z <- lapply(list(firm = ~ 0 + firm, person = ~ 0 + person, item = ~ 0 + item, both = ~ 0 + firm:item), model.matrix, data = d)
project <- function(X) { q <- qr(X); Q <- qr.Q(q)[, seq_len(q$rank), drop = FALSE]; tcrossprod(Q) }
ones <- matrix(1, nrow(d), 1)
P <- list(one = project(ones), firm = project(Z$firm), item = project(Z$item), person = project(Z$person), both = project(cbind(Z$both)))
all <- project(cbind(Z$person, Z$both))
A <- list(firm = P$firm - P$one, person = P$person - P$firm, item = P$item - P$one,
  both = P$both - P$firm - (P$item - P$one), residual = diag(nrow(d)) - all)
V <- c(lapply(Z[c("firm", "person", "item", "both")], tcrossprod), list(residual = diag(nrow(d))))
E <- sapply(V, function(S) sapply(A, function(a) sum(a * S)))
s <- solve(E, sapply(A, function(a) as.numeric(t(d$y) %*% a %*% d$y)))
by_firm <- function(wide) unname(lapply(split(wide, wide$COMPID), function(f) rows(f[, -1])))

out <- list(
  versions = list(R = R.version.string, psych = as.character(packageVersion("psych")), lme4 = as.character(packageVersion("lme4")), multilevel = as.character(packageVersion("multilevel"))),
  icc = list(
    icc_case("Shrout and Fleiss, six targets and four judges", sf),
    icc_case("ties and a rater who gives all the same", ties),
    icc_case("two raters in opposite order", reverse),
    icc_case("attitude, all seven columns as raters", as.matrix(attitude)),
    icc_case("one rater severe by nine points", shifted)
  ),
  kappa = list(
    kappa_case("the worked table", golden), kappa_case("bfi, two items of one trait", asked),
    kappa_case("raters against each other", against), kappa_case("a level that nobody used", unused)
  ),
  blandAltman = list(
    bland_altman("attitude, rating and learning", attitude$rating, attitude$learning),
    bland_altman("the worked pairs", c(62, 70, 55, 48, 81, 66, 59, 73), c(55, 66, 50, 47, 70, 60, 57, 64))
  ),
  components = list(
    lme4 = list(firms = by_firm(even), firm = component("firm"), respondent = component("firm:person"), item = component("item"),
      firmByItem = component("firm:item"), residual = component("Residual")),
    traces = list(firms = by_firm(uneven), firm = s[["firm"]], respondent = s[["person"]], item = s[["item"]], firmByItem = s[["both"]], residual = s[["residual"]])
  )
)
write_json(out, file.path(here, "raters.json"), digits = NA, auto_unbox = TRUE, na = "null", null = "null")
