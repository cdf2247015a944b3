# Requirement, fit under both weightings, odds, parts of a change and letters, written anew in R from the method's rules.
# Levels are real answers with gaps: sixteen items of psych::bfi, brought from 1–6 to 1–5, one person a firm.
# Rscript tests/golden/r/rating.R writes tests/golden/r/rating.json.
suppressMessages({
  library(psych)
  library(jsonlite)
})
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
req <- fromJSON(file.path(here, "..", "method", "requirements.json"))
cells <- names(req$serve)
modes <- req$modes
roles <- c("OEA", "OEM", "ODM", "OBM")
phase <- factor(sub("[.].*", "", cells), levels = c("PRE", "LRN", "APP", "EVA"))
lens <- factor(sub(".*[.]", "", cells), levels = c("ORG", "NET", "POS", "INT"))
serve_table <- t(sapply(cells, function(cell) unlist(req$serve[[cell]][modes])))
floor_table <- sapply(roles, function(role) sapply(cells, function(cell) {
  own <- req$roleFloors[[role]][[cell]]
  if (is.null(own)) 1 else own
}))

required_of <- function(P, R) {
  mixture <- as.vector(serve_table %*% P)
  as.vector(sapply(seq_along(cells), function(i) sum(R * pmax(mixture[i], floor_table[i, ]))))
}
fit_of <- function(x, r, by, w = rep(1, length(x))) {
  here <- !is.na(x)
  short <- tapply((w * (r - x))[here], droplevels(factor(by[here])), sum)
  100 * (1 - sum(pmax(0, short)) / sum((w * (r - 1))[here]))
}

set.seed(20261125)
simplex <- function(n) {
  x <- rexp(n)
  x / sum(x)
}
answers <- as.matrix(bfi[, 1:16])
gappy <- which(rowSums(is.na(answers)) %in% 1:3)[1:12]
whole <- which(rowSums(is.na(answers)) == 0)[1:28]
firms <- lapply(unname(c(gappy, whole)), function(person) {
  x <- unname(1 + (answers[person, ] - 1) * 4 / 5)
  P <- simplex(5)
  R <- simplex(4)
  r <- required_of(P, R)
  fits <- list(
    phases = fit_of(x, r, phase), lenses = fit_of(x, r, lens), cells = fit_of(x, r, cells)
  )
  list(x = x, P = P, R = R, r = r, fits = fits, latent = sum(pmax(0, x - r), na.rm = TRUE),
    odds = pnorm((x - r) / sqrt(req$sem$cell^2 + req$seReq$cell^2)))
})

change_of <- function(a, b) {
  common <- !is.na(a$x) & !is.na(b$x)
  f <- function(x, r) fit_of(ifelse(common, x, NA), r, phase)
  c(f(a$x, a$r), f(b$x, b$r),
    (f(b$x, a$r) - f(a$x, a$r) + f(b$x, b$r) - f(a$x, b$r)) / 2,
    (f(a$x, b$r) - f(a$x, a$r) + f(b$x, b$r) - f(b$x, a$r)) / 2)
}
changes <- lapply(1:20, function(i) {
  parts <- change_of(firms[[i]], firms[[i + 20]])
  list(from = parts[1], to = parts[2], capability = parts[3], requirement = parts[4])
})

# Draws: rule (6), Mersenne Twister and R's own inversion, 400,000 of them.
N <- 400000
clipped <- function(m) pmin(5, pmax(1, m))
level_noise <- function() {
  shared <- matrix(rnorm(N * 4), N)
  lapply(seq_along(cells), function(i) req$draws$cellOwn * rnorm(N) + req$draws$phaseShared * shared[, as.integer(phase)[i]])
}
requirement_noise <- lapply(seq_along(cells), function(i) req$draws$requirement * rnorm(N))
first <- level_noise()
second <- level_noise()
drawn_fit <- function(x, r, noise) {
  lost <- span <- numeric(N)
  for (p in levels(phase)) {
    short <- numeric(N)
    for (i in which(phase == p & !is.na(x))) {
      need <- clipped(r[i] + requirement_noise[[i]])
      short <- short + need - clipped(x[i] + noise[[i]])
      span <- span + need - 1
    }
    lost <- lost + pmax(0, short)
  }
  ifelse(span <= 0, 100, 100 * (1 - lost / span))
}
letters_of <- function(fits) {
  cut <- unlist(req$bands[c("A", "B", "C", "D")])
  shares <- c(mean(fits >= cut[1]), mean(fits < cut[1] & fits >= cut[2]), mean(fits < cut[2] & fits >= cut[3]),
    mean(fits < cut[3] & fits >= cut[4]), mean(fits < cut[4]))
  list(odds = unname(shares), mean = mean(fits), quantiles = unname(quantile(fits, c(.05, .25, .75, .95), type = 7)))
}
one_cell <- c(3, rep(NA, 15))
cases <- c(
  lapply(firms[c(1, 5, 13, 20, 30)], function(f) list(name = "bfi", x = f$x, r = f$r)),
  list(
    list(name = "one cell scored", x = one_cell, r = rep(3, 16)),
    list(name = "twelve cells, no interaction", x = ifelse(lens == "INT", NA, 3), r = rep(3.2, 16)),
    list(name = "all at the bottom", x = rep(1, 16), r = rep(3, 16)),
    list(name = "all at the top", x = rep(5, 16), r = rep(4.5, 16)),
    list(name = "nothing required", x = rep(2, 16), r = rep(1, 16)),
    list(name = "one phase carries the shortfall", x = ifelse(phase == "EVA", 1.5, 4), r = rep(3, 16))
  )
)
drawn <- lapply(cases, function(case) c(case, letters_of(drawn_fit(case$x, case$r, first))))
drawn_changes <- lapply(list(c(13, 20), c(1, 30), c(20, 20)), function(pair) {
  a <- firms[[pair[1]]]
  b <- firms[[pair[2]]]
  common <- !is.na(a$x) & !is.na(b$x)
  xa <- ifelse(common, a$x, NA)
  xb <- ifelse(common, b$x, NA)
  f11 <- drawn_fit(xa, a$r, first); f21 <- drawn_fit(xb, a$r, second)
  f12 <- drawn_fit(xa, b$r, first); f22 <- drawn_fit(xb, b$r, second)
  said <- function(d) list(mean = mean(d), se = sd(d), oddsUp = mean(d > 0) + mean(d == 0) / 2)
  list(before = pair[1] - 1, after = pair[2] - 1, change = said(f22 - f11),
    capability = said((f21 - f11 + f22 - f12) / 2), requirement = said((f12 - f11 + f22 - f21) / 2))
})

result <- list(
  versions = list(R = R.version.string, psych = as.character(packageVersion("psych")), jsonlite = as.character(packageVersion("jsonlite"))),
  source = "levels: psych::bfi, items A1 to E1; positions: set.seed(20261125)",
  cells = cells, draws = N, firms = firms, changes = changes, drawn = drawn, drawnChanges = drawn_changes
)
writeLines(toJSON(result, digits = 15, auto_unbox = TRUE, na = "null", null = "null"), file.path(here, "rating.json"))
