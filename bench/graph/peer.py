"""peer.py TOOL WHAT NODES FILE: one measure of networkx or igraph over edges (pairs of 32-bit numbers), without reading them in the time."""

import json
import resource
import sys
import time

import numpy

tool, what, nodes, file = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
pairs = numpy.fromfile(file, dtype="int32").reshape(-1, 2)
# As ours: parallel edges are one link, heavy as there are of them; loops are none; links go both ways.
ends = numpy.sort(pairs[pairs[:, 0] != pairs[:, 1]], axis=1)
links, weights = numpy.unique(ends, axis=0, return_counts=True)
told = {}

if tool == "igraph":
    import igraph

    graph = igraph.Graph(n=nodes, edges=links, edge_attrs={"weight": weights.tolist()})
    igraph.set_random_number_generator(__import__("random").Random(1))
    measures = {
        "page-rank": lambda: graph.pagerank(weights="weight"),
        "communities": lambda: graph.community_multilevel(weights="weight"),
        "cores": lambda: graph.coreness(),
        "betweenness": lambda: graph.betweenness(),
        "layout-clubs": lambda: graph.layout_drl(),
        "layout-industry": lambda: graph.layout_drl(),
    }
else:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from(zip(links[:, 0].tolist(), links[:, 1].tolist(), weights.tolist()))
    measures = {
        "page-rank": lambda: networkx.pagerank(graph),
        "communities": lambda: networkx.community.louvain_communities(graph, seed=1),
        "cores": lambda: networkx.core_number(graph),
        "betweenness": lambda: networkx.betweenness_centrality(graph),
    }

started, used = time.perf_counter(), time.process_time()
result = measures[what]()
told["seconds"], told["cpuSeconds"] = time.perf_counter() - started, time.process_time() - used
if what == "communities":
    of = result if tool == "networkx" else [list(part) for part in result]
    told["communities"] = len(of)
    told["modularity"] = (
        result.modularity if tool == "igraph" else networkx.community.modularity(graph, result)
    )
told["peakMB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps(told))
