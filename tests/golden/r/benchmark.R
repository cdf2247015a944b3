# Kernel percentiles and their intervals, by R on data that R ships.
# Run: Rscript tests/golden/r/benchmark.R
suppressMessages({library(jsonlite); library(Hmisc); library(psych)})

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
versions <- list(R = R.version.string, Hmisc = as.character(packageVersion("Hmisc")),
                 psych = as.character(packageVersion("psych")))
modes <- c("market", "modular", "relational", "captive", "hierarchy")
roles <- c("OEA", "OEM", "ODM", "OBM")
facts <- c("customerHhi", "powerImbalance", "trophicLevel", "logEmployees")
parts <- c(modes, roles, facts)

# --- people of psych::bfi stand in for firms: five traits for modes, four answers for roles, other answers for the rest --
data(bfi, package = "psych", envir = environment())
shares <- function(columns) { rows <- as.matrix(columns); rows / rowSums(rows) }
trait <- function(name) rowMeans(bfi[, paste0(name, 1:5)])
people <- data.frame(shares(cbind(trait("A") - .9, trait("C") - .9, trait("E") - .9, trait("N") - .9, trait("O") - .9)^3),
                     shares(bfi[, c("A1", "C4", "E1", "O2")]^2))
names(people) <- c(modes, roles)
people$customerHhi <- (bfi$N1 - 1) / 5
people$powerImbalance <- (bfi$E2 - 3.5) / 2.5
people$trophicLevel <- bfi$N4 / 2
people$logEmployees <- log10(bfi$age)
people$x <- rowMeans(bfi[, c("A2", "A3", "A4", "A5", "C1", "C2", "C3", "E3", "E4", "E5")], na.rm = TRUE)
people$x <- round(25 * (people$x - 1) * 4 / 5, 6)
# Whole blocks are missing together, as a firm without a placed link or without role shares has them.
people[!complete.cases(people[, modes]), modes] <- NA
people[!complete.cases(people[, roles]), roles] <- NA
people <- people[!is.na(people$x), ]

# --- the method in base R ------------------------------------------------------------------------------------------
scaled <- function(z) c(sqrt(z[modes] / 2), sqrt(z[roles] / 2), z["customerHhi"], z["powerImbalance"] / 2, z["trophicLevel"] / 2, z["logEmployees"] / 2)
squared <- function(a, b) {
  differences <- (scaled(unlist(a)) - scaled(unlist(b)))^2
  used <- sum(!is.na(differences))
  if (used == 0) NA else sum(differences, na.rm = TRUE) * 13 / used
}
modal <- function(z) { p <- unlist(z[modes]); if (anyNA(p)) NA else modes[which(p >= max(p) - 1e-9)[1]] }
# Mid-rank: the mean of the distribution function just below x and at x.
midRank <- function(x, values, weights) {
  kept <- weights > 0
  steps <- wtd.Ecdf(values[kept], weights[kept], normwt = TRUE)
  at <- function(reach) { reached <- steps$x[-1][reach(steps$x[-1])]; if (length(reached) == 0) 0 else max(steps$ecdf[-1][reach(steps$x[-1])]) }
  (at(function(v) v < x) + at(function(v) v <= x)) / 2
}
place <- function(i, pool, sem) {
  others <- pool[-i, ]
  if (nrow(others) < 15) return(list(insufficient = TRUE))
  d2 <- apply(others[, parts], 1, function(other) squared(unlist(pool[i, parts]), other))
  basis <- "pooled"; h <- NA; w <- rep(1, nrow(others))
  own <- modal(pool[i, ]); theirs <- apply(others, 1, function(row) modal(setNames(as.numeric(row[parts]), parts)))
  found <- FALSE
  for (step in 3:20) {
    trial <- ifelse(is.na(d2), 0, exp(-d2 / (2 * (step / 20)^2)))
    if (sum(trial) > 0 && sum(trial)^2 / sum(trial^2) >= 15 - 1e-9 && max(trial) / sum(trial) <= .2 + 1e-9) {
      basis <- "kernel"; h <- step / 20; w <- trial; found <- TRUE; break
    }
  }
  if (!found && !is.na(own) && sum(theirs == own, na.rm = TRUE) >= 15) { basis <- "stratum"; w <- as.numeric(!is.na(theirs) & theirs == own) }
  x <- pool$x[i]; values <- others$x
  p <- midRank(x, values, w)
  size <- sum(w)^2 / sum(w^2)
  kept <- w > 0
  spread <- sqrt(wtd.var(values[kept], w[kept], method = "ML"))
  f <- if (spread > 1e-9) sum(w * dnorm(values, x, 1.06 * spread * size^-.2)) / sum(w) else NA
  end <- p < 1e-9 || p > 1 - 1e-9
  variance <- p * (1 - p) / size + if (sem == 0) 0 else (f * sem)^2
  star <- if (end || sem == 0) size else if (is.na(f)) 0 else min(p * (1 - p) / variance, size)
  wilson <- if (star == 0) c(0, 1) else as.numeric(suppressWarnings(prop.test(p * star, star, correct = FALSE))$conf.int)
  pooled <- midRank(x, values, rep(1, nrow(others)))
  mix <- sapply(c(modes, NA), function(mode) sum(w[if (is.na(mode)) is.na(theirs) else !is.na(theirs) & theirs == mode]) / sum(w))
  list(insufficient = FALSE, basis = basis, bandwidth = h, percentile = p, effectiveSize = size, density = f, size = star, low = wilson[1], high = wilson[2],
       pooled = pooled, shrunk = (size * p + 10 * pooled) / (size + 10), composition = I(unname(mix)))
}
cohort <- function(pool, sem, rows = seq_len(nrow(pool))) list(sem = sem, x = pool$x, positions = unname(lapply(seq_len(nrow(pool)), function(i) I(unname(unlist(pool[i, parts]))))),
  placed = lapply(rows, function(i) c(list(row = i - 1), place(i, pool, sem))))

set <- function(rows, ...) { pool <- people[rows, ]; for (change in list(...)) pool <- change(pool); rownames(pool) <- NULL; pool }
blank <- function(columns, rows = TRUE) function(pool) { pool[rows, columns] <- NA; pool }
alike <- function(pool) { pool[, parts] <- pool[rep(1, nrow(pool)), parts]; pool }
cohorts <- list(
  bfi = cohort(set(1:240), 4.1, seq(1, 240, by = 3)),
  small = cohort(set(300:324), 4.1),
  exact = cohort(set(400:460), 0, 1:20),
  sixteen = cohort(set(500:515), 4.1, 1:4),
  fifteen = cohort(set(500:514), 4.1, 1:2),
  samePosition = cohort(set(600:615, alike), 4.1),
  # Every score the same: the percentile is one half, and an error of any size moves it anywhere.
  sameScore = cohort(set(700:730, function(pool) { pool$x <- 50; pool }), 4.1, 1:2),
  sameScoreExact = cohort(set(700:730, function(pool) { pool$x <- 50; pool }), 0, 1:2),
  # Positions unknown: all of some, nothing in common between two halves, only the mode and that far from all others.
  unknown = cohort(set(800:840, blank(parts, 1:3)), 4.1, 1:6),
  disjoint = cohort(set(900:960, blank(c(roles, facts), seq(1, 61, by = 2)), blank(c(modes, "customerHhi"), seq(2, 61, by = 2))), 4.1, 1:10),
  # So far from all others that no bandwidth holds enough firms: the stratum of its mode, else all.
  outlier = cohort(set(1000:1080, function(pool) { pool[1:2, "trophicLevel"] <- c(30, 60); pool[3:30, modes] <- pool[rep(1, 28), modes]; pool[31:34, "trophicLevel"] <- 29; pool }), 4.1, 1:4),
  ends = cohort(set(1100:1150, function(pool) { pool$x[1] <- 0; pool$x[2] <- 100; pool }), 4.1, 1:2)
)

write_json(list(versions = versions, parts = parts, cohorts = cohorts), file.path(here, "benchmark.json"), auto_unbox = TRUE, digits = NA, na = "null")
