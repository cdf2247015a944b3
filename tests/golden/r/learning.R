# Network-level learning of lib/learning against matrix algebra, igraph and markovchain.
# Run: Rscript tests/golden/r/learning.R
suppressPackageStartupMessages({
  library(igraph)
  library(markovchain)
  library(jsonlite)
})

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
set.seed(20261125, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")

# Conductances that are all different, so that the bottleneck of a widest path is one edge.
distinct <- function(m) sample(30:600, m) / 1000
list_of <- function(x) if (length(x) == 0) list() else I(as.vector(x))

# A case: nodes 1..n, edges from who gives to who receives, sources of knowledge.
case <- function(name, n, from, to, weight = distinct(length(from)), sources = 1, lambda = NULL) {
  x0 <- round(runif(n, 15, 90), 1)
  a <- if (is.null(lambda)) round(runif(n, 0.1, 0.9), 2) else lambda
  list(name = name, n = n, from = from, to = to, weight = weight, sources = sources, x0 = x0, a = a)
}
both_ways <- function(name, graph) {
  ends <- as_edgelist(graph, names = FALSE)
  case(name, vcount(graph), c(ends[, 1], ends[, 2]), c(ends[, 2], ends[, 1]), sources = c(1, 5))
}
one_way <- function(name, graph, ...) {
  ends <- as_edgelist(graph, names = FALSE)
  case(name, vcount(graph), ends[, 1], ends[, 2], ...)
}
random_dag <- function(n, m) {
  graph <- sample_gnm(n, m)
  ends <- as_edgelist(graph)
  make_graph(rbind(pmin(ends[, 1], ends[, 2]), pmax(ends[, 1], ends[, 2])), n = n, directed = TRUE)
}

cases <- list(
  both_ways("Zachary's karate club", make_graph("Zachary")),
  both_ways("Krackhardt's kite", make_graph("Krackhardt_Kite")),
  one_way("random acyclic", random_dag(25, 60), sources = c(1, 2)),
  one_way("random with cycles", sample_gnm(40, 130, directed = TRUE), sources = c(3, 7)),
  # Two parts, two isolates, a closed pair, a self-loop, parallel edges and an edge of weight 0.
  case("in parts", 12, c(1, 2, 2, 3, 4, 4, 6, 7, 7, 8, 9, 1, 6), c(2, 1, 3, 4, 3, 4, 7, 6, 8, 9, 8, 2, 9),
       weight = c(.30, .21, .43, .33, .11, .25, .61, .52, .26, .17, .48, .12, 0), sources = c(1, 6)),
  one_way("inflow above 1", make_full_graph(6, directed = TRUE), sources = 2),
  case("cycle of four", 4, c(1, 2, 3, 4), c(2, 3, 4, 1), weight = c(.4, .3, .2, .1),
       lambda = c(1, 1, 1, .5)),
  case("one firm", 1, integer(0), integer(0), weight = numeric(0)),
  case("closed pair that follows entirely", 3, c(1, 2, 3), c(2, 1, 1), weight = c(.4, .3, 0),
       lambda = c(1, 1, .5))
)

# Receivers in rows: parallel edges summed, self-loops left out.
kappa_of <- function(case) {
  k <- matrix(0, case$n, case$n)
  for (e in seq_along(case$from)) {
    if (case$from[e] != case$to[e]) {
      k[case$to[e], case$from[e]] <- k[case$to[e], case$from[e]] + case$weight[e]
    }
  }
  k
}
capped <- function(k) k / pmax(1, rowSums(k))
stochastic <- function(k) {
  sums <- rowSums(k)
  k / ifelse(sums > 0, sums, 1)
}

gap_model <- function(w, a, x, beta = 0.3, years = 4) {
  for (year in seq_len(years)) {
    gaps <- outer(x, x, function(own, giver) pmax(0, giver - own))
    x <- x + beta * a * rowSums(w * gaps)
  }
  x
}

lifts <- function(w, a, x, delta = 10) {
  base <- gap_model(w, a, x)
  n <- length(x)
  weakest <- x <= sort(x)[ceiling(n / 3)]
  rise <- sapply(seq_len(n), function(i) gap_model(w, a, x + delta * (seq_len(n) == i)) - base)
  rise <- matrix(rise, n, n)
  list(
    all = list_of(colMeans(rise)),
    others = if (n > 1) list_of((colSums(rise) - diag(rise)) / (n - 1)) else NULL,
    weakest = list_of(colMeans(rise[weakest, , drop = FALSE]))
  )
}

social_influence <- function(k, lambda, x) {
  w <- stochastic(k)
  lambda <- ifelse(rowSums(w) > 0, lambda, 0)
  system <- diag(length(x)) - lambda * w
  if (rcond(system) < 1e-12) return(list(invertible = FALSE))
  v <- solve(system) %*% diag(1 - lambda, length(x))
  list(invertible = TRUE, rest = list_of(v %*% x), influence = list_of(colMeans(v)),
       concentration = sum(colMeans(v)^2), matrix = list_of(t(v)))
}

undirected_links <- function(case) {
  keep <- case$from != case$to
  graph <- make_empty_graph(case$n, directed = FALSE)
  simplify(add_edges(graph, rbind(case$from[keep], case$to[keep])))
}

intercentral <- function(case) {
  a_matrix <- as_adjacency_matrix(undirected_links(case), sparse = FALSE)
  lambda <- max(eigen(a_matrix, symmetric = TRUE, only.values = TRUE)$values)
  if (lambda == 0) return(NULL)
  a <- 0.5 / lambda
  activity <- function(m) if (nrow(m) == 0) 0 else sum(solve(diag(nrow(m)) - a * m))
  whole <- activity(a_matrix)
  list(
    lambda = lambda,
    b = list_of(solve(diag(case$n) - a * a_matrix) %*% rep(1, case$n)),
    removal = list_of(sapply(seq_len(case$n), function(i) whole - activity(a_matrix[-i, -i, drop = FALSE])))
  )
}

# Widest paths by relaxing until nothing changes, with the rule on passing on.
capacities <- function(k, sources, passes) {
  n <- nrow(k)
  passes[sources] <- TRUE
  cap <- rep(0, n)
  cap[sources] <- Inf
  repeat {
    offer <- sweep(k, 2, cap * passes, pmin)
    new <- pmax(cap, if (n > 1) apply(offer, 1, max) else 0)
    if (all(new == cap)) return(cap)
    cap <- new
  }
}
widest <- function(case, k) {
  passes <- case$x0 >= 50
  cap <- capacities(k, case$sources, passes)
  targets <- setdiff(seq_len(case$n), case$sources)
  held <- sapply(seq_len(case$n), function(firm) {
    if (passes[firm] || firm %in% case$sources) return(0)
    with_it <- passes
    with_it[firm] <- TRUE
    sum(capacities(k, case$sources, with_it)[targets] > cap[targets])
  })
  bottlenecks <- sapply(targets, function(i) {
    if (cap[i] == 0) return(NA)
    at <- which(k == cap[i], arr.ind = TRUE)
    stopifnot(nrow(at) == 1)
    paste(at[1, 2] - 1, at[1, 1] - 1)
  })
  counts <- table(as.character(unlist(bottlenecks)))
  list(cap = list_of(cap[targets]), held = list_of(held),
       edges = list_of(names(counts)), edgeTargets = list_of(as.integer(counts)))
}

# The multigraph: every edge of the case is one link. igraph names bridges and articulation points.
cuts <- function(case) {
  graph <- add_edges(make_empty_graph(case$n, directed = FALSE), rbind(case$from, case$to))
  size_of <- components(graph)$csize[components(graph)$membership]
  points <- sort(as.integer(articulation_points(graph)))
  links <- sort(as.integer(bridges(graph)))
  point_cut <- sapply(points, function(i) {
    rest <- components(delete_vertices(graph, setdiff(seq_len(case$n), setdiff(which(components(graph)$membership ==
      components(graph)$membership[i]), i))))
    size_of[i] - 1 - max(rest$csize)
  })
  link_cut <- sapply(links, function(e) {
    parts <- components(delete_edges(graph, e))
    min(parts$csize[parts$membership[c(case$from[e], case$to[e])]])
  })
  list(points = list_of(points - 1), pointCut = list_of(as.integer(point_cut)),
       bridges = list_of(links - 1), bridgeCut = list_of(as.integer(link_cut)))
}

key_player <- function(case) {
  graph <- undirected_links(case)
  set <- unique(pmin(case$n, c(2, 5)))
  outside <- setdiff(seq_len(case$n), set)
  if (length(outside) < 2) return(NULL)
  near <- apply(distances(graph)[set, outside, drop = FALSE], 2, min)
  left <- distances(delete_vertices(graph, set))
  pairs <- left[upper.tri(left)]
  list(set = list_of(set - 1), reach = sum(1 / near), share = (length(set) + sum(1 / near)) / case$n,
       fragmentation = 1 - mean(1 / pairs))
}

profile <- function(case, k) {
  graph <- undirected_links(case)
  n <- case$n
  value <- round(runif(n, 1, 200))
  x <- case$x0
  x[seq_len(n) %% 9 == 4] <- NA
  domestic <- seq_len(n) %% 3 != 0
  members <- which(seq_len(n) %% 7 != 0)
  inside <- intersect(members, which(!is.na(x)))
  scored <- induced_subgraph(graph, inside)
  list(
    capability = list_of(x), value = list_of(value), domestic = list_of(domestic), members = list_of(members - 1),
    coverage = sum(value[inside]) / sum(value[members]),
    mean = weighted.mean(x[inside], value[inside]),
    deviation = sd(x[inside]),
    tenth = quantile(x[inside], 0.1, type = 7, names = FALSE),
    ninetieth = quantile(x[inside], 0.9, type = 7, names = FALSE),
    minimum = min(x[inside]), below = sum(x[inside] < 25),
    reciprocity = sum(pmin(k, t(k))) / sum(k),
    domesticShare = sum(k[domestic, domestic]) / sum(k),
    openness = sum(k[members, -members]) / sum(k[members, ]),
    assortativity = assortativity(scored, x[inside], directed = FALSE)
  )
}

graph_cases <- lapply(cases, function(case) {
  k <- kappa_of(case)
  w <- capped(k)
  list(
    name = case$name, n = case$n, from = list_of(case$from - 1), to = list_of(case$to - 1),
    weight = list_of(case$weight), sources = list_of(case$sources - 1), x0 = list_of(case$x0), a = list_of(case$a),
    final = list_of(gap_model(w, case$a, case$x0)),
    long = list_of(gap_model(w, case$a, case$x0, beta = 0.8, years = 12)),
    lifts = lifts(w, case$a, case$x0),
    fj = social_influence(k, case$a, case$x0),
    intercentrality = intercentral(case),
    widest = widest(case, k),
    cuts = cuts(case),
    keyPlayer = key_player(case),
    profile = if (case$n >= 20) profile(case, k) else NULL
  )
})

# Without the rule on passing on, and without direction: the way in the maximum spanning tree.
spanning_tree <- function(name, graph) {
  weight <- distinct(ecount(graph))
  tree <- mst(graph, weights = -weight, algorithm = "prim")
  tree_weight <- weight[as.integer(match(apply(as_edgelist(tree, names = FALSE), 1, function(e) paste(sort(e), collapse = " ")),
    apply(as_edgelist(graph, names = FALSE), 1, function(e) paste(sort(e), collapse = " "))))]
  cap <- sapply(2:vcount(graph), function(i) {
    min(tree_weight[as.integer(shortest_paths(tree, 1, i, weights = NA, output = "epath")$epath[[1]])])
  })
  ends <- as_edgelist(graph, names = FALSE)
  list(name = name, n = vcount(graph), from = list_of(ends[, 1] - 1), to = list_of(ends[, 2] - 1),
       weight = list_of(weight), cap = list_of(cap))
}
trees <- list(
  spanning_tree("Zachary's karate club", make_graph("Zachary")),
  spanning_tree("Krackhardt's kite", make_graph("Krackhardt_Kite")),
  spanning_tree("small world", sample_smallworld(1, 60, 3, 0.2))
)

# Periods of the closed groups of listening chains (DeGroot).
chain_of <- function(m) {
  rownames(m) <- colnames(m) <- paste0("s", seq_len(nrow(m)))
  new("markovchain", transitionMatrix = m)
}
period_of <- function(m) as.integer(period(chain_of(m)))
listening <- function(n, heard) {
  # heard: rows (who listens, whom).
  m <- matrix(0, n, n)
  for (row in seq_len(nrow(heard))) m[heard[row, 1], heard[row, 2]] <- 1
  m / pmax(1, rowSums(m))
}
periodic <- lapply(list(
  list(name = "pair", n = 2, heard = rbind(c(1, 2), c(2, 1))),
  list(name = "circle of three", n = 3, heard = rbind(c(1, 2), c(2, 3), c(3, 1))),
  list(name = "circles of two and three", n = 4, heard = rbind(c(1, 2), c(2, 1), c(2, 3), c(3, 4), c(4, 2))),
  list(name = "circles of four and six", n = 8,
       heard = rbind(c(1, 2), c(2, 3), c(3, 4), c(4, 1), c(4, 5), c(5, 6), c(6, 7), c(7, 8), c(8, 3)))
), function(one) {
  c(list(name = one$name, n = one$n, listener = list_of(one$heard[, 1] - 1), heard = list_of(one$heard[, 2] - 1)),
    list(period = period_of(listening(one$n, one$heard))))
})

# Closed groups of chains that also have open states.
groups <- lapply(list(
  list(n = 6, heard = rbind(c(1, 2), c(2, 1), c(3, 1), c(3, 4), c(4, 5), c(5, 6), c(6, 4), c(5, 4))),
  list(n = 5, heard = rbind(c(1, 2), c(2, 3), c(3, 2), c(4, 5), c(5, 4)))
), function(one) {
  m <- listening(one$n, one$heard)
  closed <- recurrentClasses(chain_of(m))
  list(n = one$n, listener = list_of(one$heard[, 1] - 1), heard = list_of(one$heard[, 2] - 1),
       closed = lapply(closed, function(names) list_of(as.integer(sub("s", "", names)) - 1)))
})

# Contagion exactly: the chain over all sets of firms that have the practice.
contagion <- function(case, first, rho, years) {
  k <- kappa_of(case)
  n <- case$n
  sets <- as.matrix(expand.grid(rep(list(0:1), n)))
  p_set <- as.numeric(apply(sets, 1, function(s) all(s == (seq_len(n) %in% first))))
  shares <- sum(p_set * rowSums(sets)) / n
  for (year in seq_len(years)) {
    next_p <- rep(0, nrow(sets))
    for (s in which(p_set > 0)) {
      has <- sets[s, ] == 1
      p <- ifelse(has, 1, 1 - apply(1 - rho * k[, has, drop = FALSE], 1, prod))
      to <- apply(sets, 1, function(t) prod(ifelse(t == 1, p, 1 - p)))
      next_p <- next_p + p_set[s] * to
    }
    p_set <- next_p
    shares <- c(shares, sum(p_set * rowSums(sets)) / n)
  }
  list(first = list_of(first - 1), rho = rho, years = years,
       adopted = list_of(colSums(p_set * sets)), shares = list_of(shares))
}
threshold <- function(k, a, first) {
  w <- stochastic(k)
  round_of <- ifelse(seq_along(a) %in% first, 0, NA)
  now <- 1
  repeat {
    met <- w %*% as.numeric(!is.na(round_of))
    joining <- is.na(round_of) & met >= 1 - a - 1e-9
    if (!any(joining)) return(list(first = list_of(first - 1), round = list_of(round_of)))
    round_of[joining] <- now
    now <- now + 1
  }
}
adoption <- list(
  contagion = contagion(cases[[7]], 1, 0.8, 3),
  contagionDense = contagion(cases[[6]], c(2, 3), 0.5, 2),
  threshold = lapply(cases[1:6], function(case) c(list(name = case$name), threshold(kappa_of(case), case$a, c(1, 3))))
)

# Transitions: real series of markovchain, and rows without a count.
data(rain)
data(preproglucacon)
data(holson)
fit_counts <- function(name, counts) {
  k <- ncol(counts)
  laplace <- (counts + 0.5) / (rowSums(counts) + k / 2)
  shape1 <- counts + 0.5
  shape2 <- rowSums(counts) - counts + (k - 1) / 2
  list(name = name, counts = unname(counts), low = unname(qbeta(0.025, shape1, shape2)) |> matrix(nrow(counts)),
       high = unname(qbeta(0.975, shape1, shape2)) |> matrix(nrow(counts)), smoothed = unname(laplace))
}
fit_series <- function(name, series) {
  states <- sort(unique(unlist(series)))
  each <- if (is.list(series)) series else list(series)
  counts <- Reduce(`+`, lapply(each, createSequenceMatrix, possibleStates = states))
  mle <- markovchainFit(series, method = "mle")$estimate@transitionMatrix
  found <- fit_counts(name, counts)
  if (!is.list(series)) {
    # markovchain smooths a single series only.
    smoothed <- markovchainFit(series, method = "laplace", laplacian = 0.5)$estimate@transitionMatrix
    stopifnot(max(abs(found$smoothed - smoothed)) < 1e-12)
    found$smoothed <- unname(smoothed)
  }
  found$mle <- unname(mle)
  found$steady <- list_of(steadyStates(new("markovchain", transitionMatrix = mle)))
  found
}
transitions <- list(
  fit_series("rain", rain$rain),
  fit_series("preproglucacon", preproglucacon$preproglucacon),
  fit_series("holson", lapply(seq_len(nrow(holson)), function(i) as.character(holson[i, -1]))),
  fit_counts("a row without a link", rbind(c(3, 1, 0), c(0, 0, 0), c(0, 2, 9)))
)
reducible <- rbind(c(.5, .3, .2, 0), c(0, .6, .4, 0), c(0, .1, .9, 0), c(.2, .2, .2, .4))
steady <- list(matrix = reducible, steady = list_of(steadyStates(chain_of(reducible))))

# Moves by chance: determinants drawn twice from the same x, half a million pairs a link.
corner_high <- rbind(market = c(0, 1, 1), modular = c(1, 1, 1), relational = c(1, 0, 1), captive = c(1, 1, 0),
                     hierarchy = c(1, 0, 0), tacit_able = c(0, 0, 1), exclusion = c(0, 1, 0), tacit_unable = c(0, 0, 0))
clear_modes <- function(x) {
  w <- apply(corner_high, 1, function(h) {
    (if (h[1] == 1) x[, 1] else 1 - x[, 1]) * (if (h[2] == 1) x[, 2] else 1 - x[, 2]) *
      (if (h[3] == 1) x[, 3] else 1 - x[, 3])
  })
  best <- max.col(w, ties.method = "first")
  top <- w[cbind(seq_len(nrow(w)), best)]
  w[cbind(seq_len(nrow(w)), best)] <- -1
  second <- do.call(pmax, as.data.frame(w))
  ifelse(best <= 5 & top >= 0.40 & top - second >= 0.10, best, 0)
}
by_chance <- function(x, se_before, se_after, draws = 500000) {
  draw <- function(se) sapply(1:3, function(d) pmin(1, pmax(0, x[d] + se[d] * rnorm(draws))))
  first <- draw(se_before)
  second <- draw(se_after)
  before <- clear_modes(first)
  after <- clear_modes(second)
  seen <- before > 0 & after > 0 & before != after
  error <- sqrt(se_before^2 + se_after^2)
  changed <- rowSums(sweep(abs(second - first), 2, 1.96 * error, ">")) > 0
  list(x = list_of(x), before = list_of(se_before), after = list_of(se_after), seen = mean(seen),
       counted = mean(seen & changed), error = sqrt(mean(seen) / draws))
}
chance <- list(
  by_chance(c(.5, .9, .9), rep(.10, 3), rep(.10, 3)),
  by_chance(c(.75, .5, .85), rep(.25, 3), c(.10, .15, .20)),
  by_chance(c(.8, .35, .8), rep(.15, 3), rep(.25, 3))
)

write(toJSON(list(
  versions = list(R = R.version.string, igraph = as.character(packageVersion("igraph")),
                  markovchain = as.character(packageVersion("markovchain"))),
  graphs = graph_cases, trees = trees, periodic = periodic, groups = groups, adoption = adoption,
  transitions = transitions, steady = steady, chance = chance
), auto_unbox = TRUE, digits = NA, na = "null", null = "null"), file.path(here, "learning.json"))
