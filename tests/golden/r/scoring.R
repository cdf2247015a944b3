# Scores, prorating and signs of carelessness by psych, multilevel and base R, over lq2002 of multilevel.
# Rscript tests/golden/r/scoring.R writes tests/golden/r/scoring.json.
suppressMessages({
  library(multilevel)
  library(psych)
  library(jsonlite)
})
data(lq2002)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
rows <- function(x) unname(lapply(seq_len(nrow(x)), function(i) unname(as.list(as.numeric(x[i, ])))))

# A firm is a company, a respondent four of its soldiers: the twelve items of each make one phase, three a cell.
items <- c(sprintf("LEAD%02d", 1:11), "TSIG01")
respondents_of <- function(company, most) {
  people <- as.matrix(lq2002[lq2002$COMPID == company, items])
  count <- min(most, nrow(people) %/% 4)
  t(sapply(seq_len(count), function(i) as.vector(t(people[4 * (i - 1) + 1:4, ]))))
}
companies <- sort(unique(lq2002$COMPID))
whole <- lapply(companies, respondents_of, most = 4)
cell <- rep(1:16, each = 3)
phase <- rep(1:4, each = 12)
lens <- rep(rep(1:4, each = 3), 4)
by <- function(x, f) sapply(split(x, f), mean)
profile <- function(x) {
  cells <- by(x, cell)
  phases <- by(cells, rep(1:4, each = 4))
  unname(c(cells, phases, by(cells, rep(1:4, 4)), mean(phases)))
}

# Twelve companies with one answer in twenty gone: moments, scores; without gaps also r_wg(j), which deletes rows with gaps.
set.seed(20261125)
gap <- function(x, share) {
  x[sample(length(x), round(share * length(x)))] <- NA
  x
}
firms <- lapply(whole[sapply(whole, nrow) >= 3][1:12], function(levels) {
  gappy <- gap(levels, .05)
  rwg_of <- function(f) unname(sapply(split(seq_len(48), f), function(i) rwg.j(levels[, i], rep(1, nrow(levels)))$rwg.j))
  list(
    levels = rows(levels), gappy = rows(gappy),
    count = unname(colSums(!is.na(gappy))), mean = unname(colMeans(gappy, na.rm = TRUE)),
    variance = unname(apply(gappy, 2, var, na.rm = TRUE)),
    scores = profile(colMeans(gappy, na.rm = TRUE)), rwgCells = rwg_of(cell), rwgPhases = rwg_of(phase)
  )
})

# Scale means of single respondents with one answer in six gone: psych takes the mean of what was answered.
people <- gap(do.call(rbind, whole)[1:60, ], 1 / 6)
colnames(people) <- paste0("i", 1:48)
keys <- lapply(split(colnames(people), cell), identity)
names(keys) <- paste0("c", 1:16)
scored <- suppressMessages(suppressWarnings(scoreItems(keys, people, missing = TRUE, impute = "none", min = 1, max = 5)))
persons <- list(levels = rows(people), cells = rows(scored$scores), answered = rows(t(apply(people, 1, function(x) tapply(!is.na(x), cell, sum)))))

# Two-way imputation of a cell that lacks an item: person's deviation over what was answered, plus the item's mean.
norm <- unname(colMeans(do.call(rbind, whole)))
two_way <- t(apply(people, 1, function(x) {
  unname(sapply(split(seq_len(48), cell), function(i) {
    known <- i[!is.na(x[i])]
    if (length(known) < 2) return(NA)
    full <- x[i]
    full[is.na(full)] <- mean(x[known] - norm[known]) + norm[i][is.na(full)]
    min(5, max(1, mean(full)))
  }))
}))

# Longest run of one level, and spread, of single respondents; one answered 4 throughout after an honest start.
lazy <- rbind(do.call(rbind, whole)[1:20, ], c(do.call(rbind, whole)[1, 1:30], rep(4, 18)), rep(3, 48))
careless <- lapply(seq_len(nrow(lazy)), function(i) list(levels = lazy[i, ], longstring = max(rle(lazy[i, ])$lengths), deviation = sd(lazy[i, ])))

write_json(
  list(
    versions = list(R = R.version.string, psych = as.character(packageVersion("psych")), multilevel = as.character(packageVersion("multilevel"))),
    firms = firms, persons = persons, norm = norm, twoWay = rows(two_way),
    careless = careless
  ),
  file.path(here, "scoring.json"), auto_unbox = TRUE, digits = 15, na = "null"
)
