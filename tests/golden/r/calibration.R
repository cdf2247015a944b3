# What a consultant would say of a firm, by lme4 and base R, over lq2002 of multilevel and attitude of R.
# Rscript tests/golden/r/calibration.R writes tests/golden/r/calibration.json.
suppressMessages({
  library(multilevel)
  library(lme4)
  library(jsonlite)
})
data(lq2002)
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
selves <- c(1, 2.5, 3, 4.25, 5)

# A firm is a soldier, its consultant the company: companies of unequal size, whose means differ.
by_lmer <- function(self, consultant, by) {
  fit <- lmer(consultant ~ self + (1 | by), control = lmerControl(optCtrl = list(xtol_abs = 1e-12, ftol_abs = 1e-12)))
  parts <- as.data.frame(VarCorr(fit))$sdcor
  X <- cbind(1, selves)
  level <- as.vector(X %*% fixef(fit))
  error <- sqrt(rowSums((X %*% as.matrix(vcov(fit))) * X) + sum(parts^2))
  reach <- qt(.95, length(self) - 2) * error
  list(
    pairs = unname(Map(function(s, c, b) list(self = s, consultant = c, by = as.character(b)), self, consultant, by)),
    intercept = unname(fixef(fit)[1]), slope = unname(fixef(fit)[2]), severity = parts[1], rest = parts[2],
    levels = level, reach = reach
  )
}
lq <- lq2002[lq2002$COMPID %in% sort(unique(lq2002$COMPID))[1:12], ]
lq <- lq[order(lq$COMPID), ]
lq <- lq[ave(seq_len(nrow(lq)), lq$COMPID, FUN = seq_along) <= 4 + (as.integer(factor(lq$COMPID)) * 7) %% 13, ]
apart <- by_lmer(round(lq$LEAD, 6), as.numeric(lq$TSIG01), lq$COMPID)
# The same with companies moved further apart, and with consultants to whom firms were dealt out in the order of their
# residuals, to and fro, so that none is stricter than chance makes him: lmer calls the fit singular.
shift <- c(-1, 0, 1)[as.integer(factor(lq$COMPID)) %% 3 + 1]
further <- by_lmer(round(lq$LEAD, 6), pmin(5, pmax(1, 3 + (as.numeric(lq$TSIG01) - 3) / 2 + shift / 2)), lq$COMPID)
places <- rank(resid(lm(as.numeric(TSIG01) ~ round(LEAD, 6), lq)), ties.method = "first")
alike <- suppressMessages(by_lmer(round(lq$LEAD, 6), as.numeric(lq$TSIG01), c(1:6, 6:1)[(places - 1) %% 12 + 1]))

# One firm a consultant: an ordinary regression with its prediction interval.
self <- round(attitude$complaints / 20, 6)
consultant <- round(attitude$rating / 20, 6)
fit <- lm(consultant ~ self)
predicted <- predict(fit, data.frame(self = selves), interval = "prediction", level = .9)
single <- list(
  pairs = unname(Map(function(s, c, b) list(self = s, consultant = c, by = as.character(b)), self, consultant, 1:30)),
  intercept = unname(coef(fit)[1]), slope = unname(coef(fit)[2]), rest = summary(fit)$sigma,
  levels = unname(predicted[, "fit"]), reach = unname(predicted[, "upr"] - predicted[, "fit"])
)

versions <- lapply(c(multilevel = "multilevel", lme4 = "lme4"), function(p) as.character(packageVersion(p)))
out <- list(
  R = R.version.string, packages = versions, selves = selves,
  severe = list(apart = apart, further = further, alike = alike), single = single
)
writeLines(toJSON(out, digits = 15, na = "null", auto_unbox = TRUE), file.path(here, "calibration.json"))
