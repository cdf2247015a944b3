# Components of error of answers by lme4 (REML), people within firms crossed with items within cells.
# Rscript tests/golden/r/error-components.R writes tests/golden/r/error-components.json.
suppressMessages({
  library(lme4)
  library(jsonlite)
})
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
CELLS <- 16
ITEMS <- 3

# whole levels from 1 to 5, so that the data are short and exact: 48 digits a person
answers_of <- function(seed, firms, people, sd) {
  set.seed(seed)
  difficulty <- rnorm(CELLS * ITEMS, 0, .4)
  lapply(seq_len(firms), function(f) {
    level <- 3 + rnorm(1, 0, .4) + rep(rnorm(CELLS, 0, .4), each = ITEMS)
    practice <- rnorm(CELLS * ITEMS, 0, sd$item)
    lapply(seq_len(people[f]), function(p) {
      view <- rnorm(1, 0, sd$respondent) + rep(rnorm(CELLS, 0, sd$cell), each = ITEMS)
      x <- level + difficulty + practice + view + rnorm(CELLS * ITEMS, 0, sd$rest)
      pmin(5, pmax(1, round(x)))
    })
  })
}

components_of <- function(firms) {
  rows <- do.call(rbind, lapply(seq_along(firms), function(f) {
    do.call(rbind, lapply(seq_along(firms[[f]]), function(p) {
      data.frame(y = firms[[f]][[p]], firm = f, person = p, item = seq_len(CELLS * ITEMS), cell = rep(seq_len(CELLS), each = ITEMS))
    }))
  }))
  for (name in c("firm", "person", "item", "cell")) rows[[name]] <- factor(rows[[name]])
  rows <- transform(rows,
    firmCell = interaction(firm, cell, drop = TRUE), firmItem = interaction(firm, item, drop = TRUE),
    respondent = interaction(firm, person, drop = TRUE), respondentCell = interaction(firm, person, cell, drop = TRUE)
  )
  fit <- lmer(y ~ 0 + item + (1 | firm) + (1 | firmCell) + (1 | firmItem) + (1 | respondent) + (1 | respondentCell),
    data = rows, REML = TRUE,
    control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e5))
  )
  v <- as.data.frame(VarCorr(fit))
  of <- function(group) v$vcov[v$grp == group]
  list(item = of("firmItem"), respondent = of("respondent"), respondentCell = of("respondentCell"), residual = of("Residual"))
}

case_of <- function(name, seed, people, sd) {
  firms <- answers_of(seed, length(people), people, sd)
  list(
    name = name,
    firms = lapply(firms, function(f) lapply(f, function(x) paste(x, collapse = ""))),
    components = components_of(firms)
  )
}
wide <- list(item = .6, respondent = .35, cell = .45, rest = .5)
near <- list(item = sqrt(.18), respondent = sqrt(.05), cell = sqrt(.095), rest = sqrt(.141))
out <- list(
  versions = list(R = R.version.string, lme4 = as.character(packageVersion("lme4"))),
  cases = list(
    case_of("30 firms of two people, large components", 20261, rep(2, 30), wide),
    case_of("40 firms of two people, components near p2", 20262, rep(2, 40), near),
    case_of("32 firms of three people, components near p2", 20263, rep(3, 32), near)
  )
)
write_json(out, file.path(here, "error-components.json"), digits = NA, auto_unbox = TRUE)
