# Quantiles, intervals, regression and resampling, by R on data that R ships.
# Run: Rscript tests/golden/r/arithmetic.R
suppressMessages({library(jsonlite); library(sandwich)})

here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
versions <- list(R = R.version.string, sandwich = as.character(packageVersion("sandwich")))

# --- quantiles: every type, ties, one value, extreme p -------------------------------------------------------------
samples <- list(mpg = mtcars$mpg, ties = c(1, 1, 2, 2, 2, 3, 5), two = c(4, 1), one = 7, constant = rep(3, 5), rating = attitude$rating)
shares <- c(0, .001, .05, .1, .25, 1 / 3, .5, 2 / 3, .75, .9, .95, .999, 1)
quantiles <- lapply(samples, function(values) list(values = I(values), p = shares,
  types = lapply(c("1" = 1, "2" = 2, "6" = 6, "7" = 7), function(type) unname(quantile(values, shares, type = type)))))

# --- moments: NIST's hard cases are sums far from zero ---------------------------------------------------------------
moments <- lapply(list(mpg = mtcars$mpg, rating = attitude$rating, two = c(4, 1), constant = rep(3, 5), far = 1e6 + mtcars$mpg, counts = as.numeric(table(mtcars$carb))),
  function(values) list(values = values, mean = mean(values), variance = var(values), deviation = sd(values),
    geometric = exp(mean(log(values))), entropy = { p <- values / sum(values); -sum(p * log(p)) / log(length(p)) }))

# --- Wilson: prop.test without continuity correction ---------------------------------------------------------------
grid <- expand.grid(n = c(1, 2, 5, 12, 100, 100000), share = c(0, .2, .5, .9, 1), confidence = c(.8, .9, .95, .99))
grid$x <- round(grid$n * grid$share)
wilson <- lapply(seq_len(nrow(grid)), function(i) with(grid[i, ], {
  ends <- suppressWarnings(prop.test(x, n, conf.level = confidence, correct = FALSE))$conf.int
  list(p = x / n, n = n, confidence = confidence, low = ends[1], high = ends[2])
}))

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

# --- resampling: the draws are written down, so that both sides resample the same rows ------------------------------
set.seed(20261125)
draws <- t(replicate(400, sample.int(30, replace = TRUE)))
resampled <- function(statistic, estimate, confidence) {
  values <- apply(draws, 1, statistic)
  ends <- unname(quantile(values, c((1 - confidence) / 2, (1 + confidence) / 2), type = 6))
  list(confidence = confidence, estimate = estimate, low = ends[1], high = ends[2], error = sd(values))
}
bootstrap <- list(x = attitude$rating, draws = draws - 1,
  mean = resampled(function(i) mean(attitude$rating[i]), mean(attitude$rating), .95))

write_json(list(versions = versions, moments = moments, quantiles = quantiles, wilson = wilson,
                regressions = regressions, bootstrap = bootstrap),
           file.path(here, "arithmetic.json"), digits = NA, auto_unbox = TRUE)
