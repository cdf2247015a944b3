# Quantiles, intervals, ranks, regression, Deming's line, shrinkage and resampling, by R on data that R ships.
# Run: Rscript tests/golden/r/arithmetic.R
suppressMessages({library(jsonlite); library(sandwich); library(metafor); library(Hmisc)})

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
versions <- list(R = R.version.string, Hmisc = as.character(packageVersion("Hmisc")),
                 sandwich = as.character(packageVersion("sandwich")), metafor = as.character(packageVersion("metafor")))

# --- quantiles: every type, ties, one value, extreme p -------------------------------------------------------------
samples <- list(mpg = mtcars$mpg, ties = c(1, 1, 2, 2, 2, 3, 5), two = c(4, 1), one = 7, constant = rep(3, 5), rating = attitude$rating)
shares <- c(0, .001, .05, .1, .25, 1 / 3, .5, 2 / 3, .75, .9, .95, .999, 1)
quantiles <- lapply(samples, function(values) list(values = I(values), p = shares,
  types = lapply(c("1" = 1, "2" = 2, "6" = 6, "7" = 7), function(type) unname(quantile(values, shares, type = type)))))

# --- moments: NIST's hard cases are sums far from zero ---------------------------------------------------------------
moments <- lapply(list(mpg = mtcars$mpg, rating = attitude$rating, two = c(4, 1), constant = rep(3, 5), far = 1e6 + mtcars$mpg, counts = as.numeric(table(mtcars$carb))),
  function(values) list(values = values, mean = mean(values), variance = var(values), deviation = sd(values),
    geometric = exp(mean(log(values))), entropy = { p <- values / sum(values); -sum(p * log(p)) / log(length(p)) }))

# --- weighted quantiles --------------------------------------------------------------------------------------------
weighted <- lapply(list(
  mpg = list(values = mtcars$mpg, weights = mtcars$carb),
  ties = list(values = c(3, 1, 2, 2, 5, 3), weights = c(1, 4, 2, 1, 3, 2)),
  zero = list(values = c(9, 1, 2, 3), weights = c(0, 1, 2, 1))), function(one) {
    kept <- one$weights > 0
    copies <- rep(one$values, one$weights)
    c(one, list(p = shares, type2 = unname(quantile(copies, shares, type = 2)),
      hmisc = unname(wtd.quantile(one$values[kept], one$weights[kept], probs = shares))))
  })
# Weights that are no whole numbers: only Hmisc says what "copies" then are.
fractional <- list(values = mtcars$mpg, weights = mtcars$wt, p = shares, hmisc = unname(wtd.quantile(mtcars$mpg, mtcars$wt, probs = shares)))

# --- Wilson: prop.test without continuity correction ---------------------------------------------------------------
grid <- expand.grid(n = c(1, 2, 5, 12, 100, 100000), share = c(0, .2, .5, .9, 1), confidence = c(.8, .9, .95, .99))
grid$x <- round(grid$n * grid$share)
wilson <- lapply(seq_len(nrow(grid)), function(i) with(grid[i, ], {
  ends <- suppressWarnings(prop.test(x, n, conf.level = confidence, correct = FALSE))$conf.int
  list(p = x / n, n = n, confidence = confidence, low = ends[1], high = ends[2])
}))

# --- correlation and ranks -----------------------------------------------------------------------------------------
pairs <- lapply(list(
  mtcars = list(x = mtcars$mpg, y = mtcars$carb), attitude = list(x = attitude$rating, y = attitude$complaints),
  ties = list(x = c(1, 2, 2, 3, 3, 3), y = c(2, 1, 2, 2, 5, 1)), far = list(x = 1e9 + mtcars$mpg, y = mtcars$wt)),
  function(pair) c(pair, list(ranks = rank(pair$x), pearson = cor(pair$x, pair$y), spearman = cor(pair$x, pair$y, method = "spearman"))))

# --- least squares -------------------------------------------------------------------------------------------------
fit <- function(formula, data) {
  model <- lm(formula, data)
  design <- model.matrix(model)
  predictors <- design[, colnames(design) != "(Intercept)", drop = FALSE]
  errors <- function(covariance) unname(sqrt(diag(covariance)))
  list(response = unname(model.response(model.frame(model))), predictors = unname(lapply(seq_len(ncol(predictors)), function(j) unname(predictors[, j]))),
       intercept = "(Intercept)" %in% colnames(design), coefficients = I(unname(coef(model))),
       classical = I(errors(vcov(model))), HC0 = I(errors(vcovHC(model, type = "HC0"))), HC1 = I(errors(vcovHC(model, type = "HC1"))),
       HC3 = I(errors(vcovHC(model, type = "HC3"))), covarianceHC3 = unname(vcovHC(model, type = "HC3")),
       rSquared = summary(model)$r.squared, df = model$df.residual, residualError = summary(model)$sigma,
       leverages = unname(hatvalues(model)), residuals = unname(residuals(model)))
}
# swiss instead of factors; longley is nearly collinear, and known for it.
regressions <- list(mtcars = fit(mpg ~ wt + hp + qsec, mtcars), attitude = fit(rating ~ ., attitude), longley = fit(Employed ~ ., longley),
                    swiss = fit(Fertility ~ ., swiss), origin = fit(dist ~ speed - 1, cars), mean = fit(mpg ~ 1, mtcars))

# --- Deming's line, by the closed form, with jackknife errors ------------------------------------------------------
deming_line <- function(x, y, ratio) {
  u <- var(y) - ratio * var(x)
  slope <- (u + sqrt(u^2 + 4 * ratio * cov(x, y)^2)) / (2 * cov(x, y))
  c(slope, mean(y) - slope * mean(x))
}
deming <- function(x, y, ratio) {
  whole <- deming_line(x, y, ratio)
  n <- length(x)
  pseudo <- t(sapply(seq_len(n), function(i) n * whole - (n - 1) * deming_line(x[-i], y[-i], ratio)))
  errors <- apply(pseudo, 2, function(values) sd(values) / sqrt(n))
  list(x = x, y = y, ratio = ratio, slope = whole[1], intercept = whole[2], slopeError = errors[1], interceptError = errors[2])
}
demings <- list(deming(attitude$rating, attitude$complaints, 1), deming(attitude$rating, attitude$complaints, 2.5),
                deming(mtcars$mpg, mtcars$wt, .04), deming(faithful$eruptions, faithful$waiting, 100), deming(iris$Sepal.Length, iris$Sepal.Width, 1))

# --- shrinkage: random effects by DerSimonian-Laird and the best predictions ---------------------------------------
shrink <- function(yi, vi) {
  model <- rma(yi, vi, method = "DL")
  best <- as.data.frame(blup(model))
  list(mean = yi, variance = vi, centre = as.numeric(model$beta), centreError = model$se, between = model$tau2, heterogeneity = model$QE,
       shrunk = best$pred, predictionError = best$se)
}
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
raudenbush <- dat.raudenbush1985
# Equal studies: no variance between them is left.
shrinkage <- list(bcg = shrink(as.numeric(bcg$yi), as.numeric(bcg$vi)), raudenbush1985 = shrink(as.numeric(raudenbush$yi), as.numeric(raudenbush$vi)),
                  alike = shrink(c(5, 5.1, 4.95), c(1, 2, .5)))

# --- resampling: the draws are written down, so that both sides resample the same rows ------------------------------
set.seed(20261125)
draws <- t(replicate(400, sample.int(30, replace = TRUE)))
resampled <- function(statistic, estimate, confidence) {
  values <- apply(draws, 1, statistic)
  ends <- unname(quantile(values, c((1 - confidence) / 2, (1 + confidence) / 2), type = 6))
  list(confidence = confidence, estimate = estimate, low = ends[1], high = ends[2], error = sd(values))
}
bootstrap <- list(x = attitude$rating, y = attitude$complaints, draws = draws - 1,
  mean = resampled(function(i) mean(attitude$rating[i]), mean(attitude$rating), .95),
  correlation = resampled(function(i) cor(attitude$rating[i], attitude$complaints[i]), cor(attitude$rating, attitude$complaints), .9))

write_json(list(versions = versions, moments = moments, quantiles = quantiles, weighted = weighted, fractional = fractional, wilson = wilson, pairs = pairs,
                regressions = regressions, demings = demings, shrinkage = shrinkage, bootstrap = bootstrap),
           file.path(here, "arithmetic.json"), digits = NA, auto_unbox = TRUE)
