# Agreement and one-way ICCs by multilevel, over its own data; ICCs once more by lme4.
# Rscript tests/golden/r/agreement.R writes tests/golden/r/agreement.json.
suppressMessages({
  library(multilevel)
  library(lme4)
  library(jsonlite)
})
data(bh1996, lq2002)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
rows <- function(x) unname(lapply(seq_len(nrow(x)), function(i) unname(as.list(as.numeric(x[i, ])))))

# Eleven items on leadership, five options, by company; gaps made in some answers, since the data have none.
lead <- lq2002[lq2002$COMPID %in% unique(lq2002$COMPID)[1:8], c("COMPID", sprintf("LEAD%02d", 1:11))]
lead <- do.call(rbind, lapply(split(lead, lead$COMPID), head, 12))
set.seed(20261125)
gappy <- as.matrix(lead[, -1])
gappy[sample(length(gappy), 40)] <- NA
alone <- lead[1, ]
alone$COMPID <- 999
apart <- lead[c(1, 1), ]
apart$COMPID <- 1000
apart[, -1] <- rbind(rep(1, 11), rep(5, 11))
groups <- rbind(data.frame(COMPID = lead$COMPID, gappy), alone, apart)
items <- groups[, -1]
by_group <- function(x, f, ...) f(x, groups$COMPID, ...)[, 2]

one <- groups$LEAD01
agreement <- lapply(seq_along(unique(sort(groups$COMPID))), function(g) {
  id <- sort(unique(groups$COMPID))[g]
  list(
    group = id, data = rows(items[groups$COMPID == id, ]),
    rwgJ = by_group(items, rwg.j)[g], rwgJSkew = by_group(items, rwg.j, ranvar = 1.34)[g],
    rwgStar = by_group(items, rwg.j.lindell)[g],
    averageDeviation = by_group(items, ad.m)[g], averageDeviationMedian = by_group(items, ad.m, type = "median")[g],
    rwgFirst = by_group(one, rwg)[g]
  )
})

icc_case <- function(name, value, group) {
  model <- aov(value ~ factor(group))
  list(name = name, groups = unname(split(value, group)), icc1 = ICC1(model), icc2 = ICC2(model))
}
cases <- list(
  icc_case("bh1996, working hours in 99 companies", bh1996$HRS, bh1996$GRP),
  icc_case("bh1996, cohesion in 99 companies", bh1996$COHES, bh1996$GRP),
  icc_case("lq2002, leadership, first item", lead$LEAD01, lead$COMPID),
  icc_case("groups that differ less than their members", c(1, 5, 3, 2, 4, 3, 1, 4, 5, 3), c(1, 1, 1, 2, 2, 2, 3, 3, 3, 3))
)

# Ten from each company: for equal sizes restricted maximum likelihood is the analysis of variance.
even <- do.call(rbind, lapply(split(bh1996[, c("GRP", "HRS")], bh1996$GRP)[1:40], head, 10))
model <- lmer(HRS ~ 1 + (1 | GRP), data = even, control = lmerControl(optCtrl = list(ftol_abs = 1e-14, xtol_abs = 1e-10)))
v <- as.data.frame(VarCorr(model))$vcov

out <- list(
  versions = list(R = R.version.string, multilevel = as.character(packageVersion("multilevel")), lme4 = as.character(packageVersion("lme4"))),
  agreement = agreement,
  icc = cases,
  lme4 = list(groups = unname(split(even$HRS, even$GRP)), icc1 = v[1] / sum(v))
)
write_json(out, file.path(here, "agreement.json"), digits = NA, auto_unbox = TRUE, na = "null", null = "null")
