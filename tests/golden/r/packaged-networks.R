# Networks that R packages ship, measured by igraph. Run: Rscript tests/golden/r/packaged-networks.R
suppressPackageStartupMessages({
  library(igraph)
  library(jsonlite)
})

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))

shipped <- function(name, package) {
  there <- new.env()
  data(list = name, package = package, envir = there)
  get(name, envir = there)
}

# The network package keeps its own class: ends of links and one attribute are read from it.
from_network <- function(net, weight) {
  names <- network::network.vertex.names(net)
  ends <- network::as.edgelist(net)
  graph <- make_empty_graph(length(names), directed = TRUE)
  graph <- add_edges(graph, t(ends[, 1:2]))
  V(graph)$name <- names
  E(graph)$value <- network::get.edge.value(net, weight)
  graph
}
from_matrix <- function(a, mode) {
  graph <- graph_from_adjacency_matrix(a, mode = mode)
  if (is.null(V(graph)$name)) V(graph)$name <- as.character(seq_len(nrow(a)))
  graph
}
famous <- function(name) {
  graph <- make_graph(name)
  V(graph)$name <- paste("Actor", seq_len(vcount(graph)))
  graph
}

undirected_of <- function(graph) {
  if (!is_directed(graph)) return(graph)
  as_undirected(graph, mode = "collapse", edge.attr.comb = list("sum"))
}
in_largest <- function(graph, measure) {
  parts <- components(graph)
  inside <- which(parts$membership == which.max(parts$csize))
  values <- rep(NA_real_, vcount(graph))
  values[inside] <- measure(induced_subgraph(graph, inside))
  values
}
exactly <- list(tol = 1e-14, maxiter = 100000)

measure <- function(name, package, graph) {
  weighted <- !is.null(E(graph)$value)
  value <- if (weighted) E(graph)$value else rep(1, ecount(graph))
  both <- undirected_of(graph)
  linked <- simplify(both, edge.attr.comb = list("sum"))
  lambda <- max(eigen(as_adjacency_matrix(linked, sparse = FALSE), symmetric = TRUE, only.values = TRUE)$values)
  # Without a copy of igraph's own weights: alpha centrality and distances would take them.
  plain <- delete_edge_attr_if(linked)
  katz <- alpha_centrality(plain, alpha = .5 / lambda, exo = 1, sparse = FALSE)
  loops <- diag(solve(diag(vcount(plain)) - .5 / lambda * as_adjacency_matrix(plain, sparse = FALSE)))
  far <- distances(plain)
  near <- 1 / far
  diag(near) <- 0
  ends <- as_edgelist(graph, names = FALSE)
  list(
    name = name, package = package, version = as.character(packageVersion(package)),
    directed = is_directed(graph), weighted = weighted, firms = V(graph)$name,
    from = ends[, 1] - 1, to = ends[, 2] - 1, weight = value,
    degree = degree(graph, mode = "all"), inDegree = degree(graph, mode = "in"), outDegree = degree(graph, mode = "out"),
    strength = strength(graph, mode = "all", weights = value),
    inStrength = strength(graph, mode = "in", weights = value), outStrength = strength(graph, mode = "out", weights = value),
    part = components(graph, "weak")$membership,
    circle = components(graph, "strong")$csize[components(graph, "strong")$membership],
    betweenness = betweenness(graph, weights = NA),
    betweennessByWeight = if (weighted) betweenness(graph, weights = 1 / value) else NULL,
    pageRank = page_rank(graph, damping = .85, weights = value)$vector,
    eigenvector = in_largest(linked, function(part) eigen_centrality(part, weights = NA, options = exactly)$vector),
    eigenvectorByWeight = if (weighted)
      in_largest(linked, function(part) eigen_centrality(part, weights = E(part)$value, options = exactly)$vector) else NULL,
    powerInformation = power_centrality(plain, exponent = .5 / lambda, tol = 0),
    powerBargaining = power_centrality(plain, exponent = -.5 / lambda, tol = 0),
    constraint = constraint(graph, weights = if (weighted) value else NULL),
    katz = as.vector(katz), intercentrality = as.vector(katz^2 / loops),
    reach = rowSums(near),
    cutPoints = I(as.integer(sort(articulation_points(linked))) - 1),
    bridges = length(bridges(graph)),
    network = list(
      parts = components(graph, "weak")$no, largestPart = max(components(graph, "weak")$csize),
      firmsInCircles = with(components(graph, "strong"), sum(csize[csize > 1])),
      reciprocity = if (is_directed(graph) && !weighted) reciprocity(graph) else NULL,
      degreeAssortativity = assortativity(linked, values = degree(graph, mode = "all"), directed = FALSE),
      lambdaMax = lambda, fragmentation = 1 - global_efficiency(plain, weights = NA)
    )
  )
}
delete_edge_attr_if <- function(graph) if (is.null(E(graph)$value)) graph else delete_edge_attr(graph, "value")

emon <- shipped("emon", "network")
coleman <- shipped("coleman", "sna")
networks <- list(
  measure("emon$Texas", "network", from_network(emon$Texas, "Frequency")),
  measure("emon$MtStHelens", "network", from_network(emon$MtStHelens, "Frequency")),
  measure("flo", "network", from_matrix(shipped("flo", "network"), "undirected")),
  measure("coleman, fall", "sna", from_matrix(coleman[1, , ], "directed")),
  measure("Zachary", "igraph", famous("Zachary")),
  measure("Krackhardt kite", "igraph", famous("Krackhardt_Kite"))
)
write_json(
  list(about = list(R = R.version.string, igraph = as.character(packageVersion("igraph")),
                    note = "Nodes from 0, parts from 1. null: not defined."),
       networks = networks),
  file.path(here, "packaged-networks.json"), digits = NA, auto_unbox = TRUE, na = "null", null = "null"
)
