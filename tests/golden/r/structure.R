# Structural measures of lib/graph against igraph and base R. Run: Rscript tests/golden/r/structure.R
suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))

# A case: nodes 1..n, edges, weights (NA: value not known), lead firms.
case <- function(name, n, edges, weight = NULL, leads = integer(0)) {
  edges <- matrix(edges, ncol = 2)
  if (is.null(weight)) weight <- rep(1, nrow(edges))
  list(name = name, n = n, from = edges[, 1], to = edges[, 2], weight = weight, leads = leads)
}
row_edges <- function(...) matrix(c(...), ncol = 2, byrow = TRUE)
cycling_weights <- function(m) 1 + (7 * seq_len(m)) %% 11

# Parallel edges summed, self-loops left out, no weight below 0: what lib/graph makes of an edge list.
links <- function(case, valued) {
  weight <- ifelse(is.na(case$weight) | case$weight < 0, 0, case$weight)
  keep <- case$from != case$to
  if (!any(keep)) return(data.frame(from = integer(0), to = integer(0), weight = numeric(0)))
  sums <- aggregate(weight[keep], list(from = case$from[keep], to = case$to[keep]), sum)
  names(sums)[3] <- "weight"
  if (valued) sums[sums$weight > 0, ] else sums
}
directed <- function(case, valued) {
  found <- links(case, valued)
  graph <- make_empty_graph(case$n, directed = TRUE)
  graph <- add_edges(graph, rbind(found$from, found$to))
  E(graph)$value <- found$weight
  graph
}
adjacency <- function(case) {
  found <- links(case, TRUE)
  a <- matrix(0, case$n, case$n)
  a[cbind(found$from, found$to)] <- found$weight
  a
}
# Links without direction, as a symmetric matrix.
symmetric <- function(case, binary) {
  if (!binary) { a <- adjacency(case); return(a + t(a)) }
  found <- links(case, FALSE)
  a <- matrix(0, case$n, case$n)
  a[cbind(found$from, found$to)] <- 1
  a[cbind(found$to, found$from)] <- 1
  a
}
undirected <- function(matrix) graph_from_adjacency_matrix(matrix, mode = "undirected", weighted = "value")

lengths_of <- function(graph) if (ecount(graph) == 0) NULL else 1 / E(graph)$value

# Matrix algebra, from the definitions.
constraint_by_hand <- function(a) {
  p <- a / rowSums(a)
  sapply(seq_len(nrow(a)), function(i) {
    partners <- which(a[i, ] > 0)
    if (length(partners) == 0) return(NA)
    sum(sapply(partners, function(j) {
      q <- setdiff(partners, j)
      (p[i, j] + sum(p[i, q] * p[q, j]))^2
    }))
  })
}
effective_size_by_hand <- function(a) {
  p <- a / rowSums(a)
  m <- a / apply(a, 1, max)
  sapply(seq_len(nrow(a)), function(i) {
    partners <- which(a[i, ] > 0)
    if (length(partners) == 0) return(NA)
    length(partners) - sum(sapply(partners, function(j) {
      q <- setdiff(partners, j)
      sum(p[i, q] * m[j, q])
    }))
  })
}
trophic_by_hand <- function(a) {
  weak <- components(undirected(a + t(a)))$membership
  h <- rep(NA_real_, nrow(a))
  for (each in unique(weak)) {
    inside <- which(weak == each)
    if (length(inside) < 2) next
    w <- a[inside, inside]
    laplacian <- diag(rowSums(w) + colSums(w)) - w - t(w)
    right <- colSums(w) - rowSums(w)
    level <- c(0, solve(laplacian[-1, -1], right[-1]))
    h[inside] <- level - min(level)
  }
  rise <- outer(h, h, function(i, j) j - i)
  list(levels = h, incoherence = if (sum(a) > 0) sum((a * (rise - 1)^2)[a > 0]) / sum(a) else NA)
}
page_rank_by_hand <- function(a, damping) {
  n <- nrow(a)
  p <- a / rowSums(a)
  p[rowSums(a) == 0, ] <- 1 / n
  as.vector(solve(diag(n) - damping * t(p), rep((1 - damping) / n, n)))
}
largest_eigen <- function(a) if (any(a > 0)) max(eigen(a, symmetric = TRUE, only.values = TRUE)$values) else NA
eigenvector_of_largest <- function(a) {
  parts <- components(undirected(a))
  if (max(parts$csize) < 2 || sum(parts$csize == max(parts$csize)) > 1) return(rep(NA, nrow(a)))
  inside <- which(parts$membership == which.max(parts$csize))
  vector <- rep(NA_real_, nrow(a))
  found <- eigen_centrality(undirected(a[inside, inside]), weights = E(undirected(a[inside, inside]))$value,
                            options = list(tol = 1e-14, maxiter = 100000))$vector
  vector[inside] <- found
  vector
}
power_of <- function(a, factor) {
  if (!any(a > 0)) return(NULL)
  graph <- undirected((a > 0) * 1)
  power_centrality(graph, exponent = factor / largest_eigen((a > 0) * 1), rescale = FALSE, tol = 0)
}
tiers_of <- function(graph, leads) {
  if (length(leads) == 0) return(rep(NA, vcount(graph)))
  found <- apply(distances(graph, to = leads, mode = "out", weights = NA), 1, min)
  ifelse(is.finite(found), found, NA)
}

measure <- function(case) {
  all <- directed(case, FALSE)
  valued <- directed(case, TRUE)
  a <- adjacency(case)
  both <- symmetric(case, FALSE)
  linked <- symmetric(case, TRUE)
  trophic <- trophic_by_hand(a)
  list(
    name = case$name, nodes = case$n, from = I(case$from - 1), to = I(case$to - 1), weight = I(case$weight),
    leads = I(case$leads - 1),
    weak = components(all, "weak")$membership - 1, strong = components(all, "strong")$csize[components(all, "strong")$membership],
    inDegree = degree(all, mode = "in"), outDegree = degree(all, mode = "out"),
    inStrength = colSums(a), outStrength = rowSums(a),
    pageRank = page_rank(valued, damping = .85, weights = E(valued)$value)$vector,
    pageRankByHand = page_rank_by_hand(a, .85), pageRankHalf = page_rank_by_hand(a, .5),
    betweennessSteps = betweenness(all, directed = TRUE, weights = NA),
    betweennessStepsUndirected = betweenness(undirected(linked), directed = FALSE, weights = NA),
    betweennessStepsNormalised = betweenness(all, directed = TRUE, weights = NA, normalized = TRUE),
    betweennessLengths = betweenness(valued, directed = TRUE, weights = lengths_of(valued)),
    betweennessLengthsUndirected = betweenness(undirected(both), directed = FALSE, weights = lengths_of(undirected(both))),
    eigenvectorBinary = eigenvector_of_largest(linked), eigenvectorValue = eigenvector_of_largest(both),
    lambdaBinary = largest_eigen(linked), lambdaValue = largest_eigen(both),
    powerInformation = power_of(linked, .5), powerBargaining = power_of(linked, -.5),
    constraintBinary = constraint(undirected(linked), weights = NULL),
    constraintIgraph = constraint(undirected(both), weights = E(undirected(both))$value),
    constraint = constraint_by_hand(both), constraintBinaryByHand = constraint_by_hand(linked),
    effectiveSize = effective_size_by_hand(both), effectiveSizeBinary = effective_size_by_hand(linked),
    trophic = trophic$levels, incoherence = trophic$incoherence,
    tiers = tiers_of(all, case$leads)
  )
}

set.seed(20251125)
karate <- as_edgelist(make_graph("Zachary"))
kite <- as_edgelist(make_graph("Krackhardt kite"))
random <- cbind(sample(60, 200, TRUE), sample(60, 200, TRUE)) # with self-loops and parallel edges
sparse <- cbind(sample(80, 70, TRUE), sample(80, 70, TRUE)) # with isolates and many components
dag <- t(replicate(110, sort(sample(40, 2))))
some_missing <- replace(round(rlnorm(200, 1, 1.5), 3), c(3, 17, 55, 120), c(0, NA, -2, 0))

cases <- list(
  case("Zachary's karate club", 34, karate, leads = c(1, 34)),
  case("karate, weighted", 34, karate, cycling_weights(nrow(karate)), leads = 34),
  case("Krackhardt's kite", 10, kite, leads = 1),
  case("kite, weighted", 10, kite, cycling_weights(nrow(kite)), leads = 10),
  case("random, parallel edges, self-loops, missing values", 60, random, some_missing, leads = c(5, 9)),
  case("sparse, isolates and many components", 80, sparse, round(rlnorm(70), 4), leads = 7),
  case("acyclic", 40, dag, round(rlnorm(110, 3, 1), 2), leads = 40),
  case("circle of six", 6, row_edges(1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 1), c(1, 2, 3, 4, 5, 6), leads = 1),
  case("closed triad", 3, row_edges(1, 2, 2, 3, 3, 1), leads = 3),
  case("two equal components and an isolate", 5, row_edges(1, 2, 3, 4), c(2, 3), leads = 2),
  case("two-sided, three by four", 7, as.matrix(expand.grid(1:3, 4:7)), leads = 7),
  case("star, inward and outward", 6, row_edges(1, 6, 2, 6, 3, 6, 6, 4, 6, 5), c(5, 1, 2, 7, 3), leads = 6),
  case("no value known", 4, row_edges(1, 2, 2, 3, 3, 4), c(0, NA, -1), leads = 4),
  case("no links", 3, matrix(integer(0), ncol = 2)),
  case("only a self-loop", 2, row_edges(1, 1), 4),
  # .1 + .2 differs from .3 in the last digit of a float: two ways of one length.
  case("ties of lengths", 5, row_edges(1, 2, 2, 3, 1, 4, 4, 3, 3, 5), 1 / c(.1, .2, .2, .1, .7)),
  case("a tie between a detour and a straight way", 4, row_edges(1, 2, 2, 3, 1, 3, 3, 4), 1 / c(.1, .2, .3, 1)),
  case("links both ways", 4, row_edges(1, 2, 2, 1, 2, 3, 3, 2, 3, 4, 4, 1), c(5, 1, 3, 3, 2, 8), leads = 4)
)

# Input-output: upstreamness and downstreamness by solve, the open economy by the published correction.
stages <- function(z, final) {
  output <- rowSums(z) + final
  added <- output - colSums(z)
  list(Z = z, F = final, VA = added,
       U = as.vector(solve(diag(nrow(z)) - z / output, rep(1, nrow(z)))),
       D = as.vector(solve(diag(nrow(z)) - t(z) / output, rep(1, nrow(z)))))
}
z12 <- matrix(round(rexp(144, 1 / 5), 2) * rbinom(144, 1, .5), 12)
final12 <- round(runif(12, 20, 60), 1) + colSums(z12) # so that value added is above 0 everywhere
open_economy <- local({
  z <- matrix(round(rexp(25, 1 / 8), 2), 5)
  domestic <- round(runif(5, 5, 30), 1)
  exports <- round(runif(5, 0, 20), 1)
  imports <- round(runif(5, 0, 10), 1)
  output <- rowSums(z) + domestic + exports - imports
  delta <- (z / output) * output / (output - exports + imports) # rows: share of i's use that j makes
  list(Z = z, domestic = domestic, U = as.vector(solve(diag(5) - delta, rep(1, 5))))
})
# Large components are iterated, not eliminated. Slow ones: circles with chords that almost nothing leaves; one of 150
# sectors, and two of 100 that sell next to nothing to each other.
circle <- function(n, offset, chord) {
  from <- rep(seq_len(n), 2)
  to <- c(c(2:n, 1), (seq_len(n) * chord) %% n + 1)
  data.frame(from = from + offset, to = to + offset, weight = rep(c(10, 3), each = n))
}
slow_stages <- function(edges, final) {
  n <- length(final)
  edges <- edges[edges$from != edges$to, ]
  z <- matrix(0, n, n)
  for (k in seq_len(nrow(edges))) z[edges$from[k], edges$to[k]] <- z[edges$from[k], edges$to[k]] + edges$weight[k]
  output <- rowSums(z) + final
  list(nodes = n, from = edges$from - 1, to = edges$to - 1, weight = edges$weight, F = final,
       U = as.vector(solve(diag(n) - z / output, rep(1, n))))
}
slow <- list(
  slow_stages(circle(150, 0, 7), c(1, rep(0.001, 149))),
  slow_stages(rbind(circle(100, 0, 7), circle(100, 100, 9),
                    data.frame(from = c(1, 101), to = c(101, 1), weight = .001)), replace(rep(0, 200), 150, .002))
)

result <- list(
  about = list(R = R.version.string, igraph = as.character(packageVersion("igraph")),
               note = "Nodes from 0. null: not defined. 'ByHand': base R matrix algebra."),
  graphs = lapply(cases, measure),
  inputOutput = list(stages(z12, final12)),
  openEconomy = open_economy,
  slow = slow
)
write_json(result, file.path(here, "structure.json"), digits = NA, auto_unbox = TRUE, na = "null", null = "null")
