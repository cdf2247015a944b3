# The plain series of upstreamness and PageRank by scipy, for graph-series.scipy.ts, which tells it when to run.
#   graph-series.py FOLDER NODES MEASURE
import sys
import time

import numpy as np
from scipy import sparse

folder, nodes, measure = sys.argv[1], int(sys.argv[2]), sys.argv[3]


def read(name, kind):
    return np.fromfile(f"{folder}/{name}", dtype=kind)


links = sparse.csr_matrix((read("weight", "f8"), read("target", "i4"), read("start", "i4")), shape=(nodes, nodes))
own, final_use = read("own", "f8"), read("use", "f8")


def upstreamness(tolerance):
    output = np.asarray(links.sum(axis=1)).ravel() + own + final_use
    share = sparse.diags(1 / output) @ (links + sparse.diags(own))
    stages, moved = np.ones(nodes), np.inf
    while moved > tolerance:
        following = 1 + share @ stages
        moved = np.abs(following - stages).max()
        stages = following
    return stages


def page_rank(tolerance, damping=0.85):
    sales = np.asarray(links.sum(axis=1)).ravel()
    idle = np.flatnonzero(sales == 0)
    share = sparse.diags(np.divide(1, sales, out=np.zeros(nodes), where=sales > 0)) @ links
    rank, moved = np.full(nodes, 1 / nodes), np.inf
    while moved > tolerance:
        following = damping * (rank @ share + rank[idle].sum() / nodes) + (1 - damping) / nodes
        moved = np.abs(following - rank).sum()
        rank = following
    return rank


series, exact = {"upstreamness": (upstreamness, 1e-14), "PageRank": (page_rank, 1e-15)}[measure]
for line in sys.stdin:
    if line.strip() == "exact":
        series(exact).tofile(f"{folder}/values")
        print("written", flush=True)
        continue
    started = time.process_time()
    series(float(line))
    print(1000 * (time.process_time() - started), flush=True)
