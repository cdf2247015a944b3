# Requirement, fit under both weightings and parts of a change, written anew in R from the method's rules.
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
  list(x = x, P = P, R = R, r = r, fits = fits, latent = sum(pmax(0, x - r), na.rm = TRUE))
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

result <- list(
  versions = list(R = R.version.string, psych = as.character(packageVersion("psych")), jsonlite = as.character(packageVersion("jsonlite"))),
  source = "levels: psych::bfi, items A1 to E1; positions: set.seed(20261125)",
  cells = cells, firms = firms, changes = changes
)
writeLines(toJSON(result, digits = 15, auto_unbox = TRUE, na = "null", null = "null"), file.path(here, "rating.json"))
