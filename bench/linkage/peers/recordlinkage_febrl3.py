"""`recordlinkage_febrl3.py febrl3.csv CLUSTERS.csv`: recordlinkage as its guide to deduplication has it, and one JSON line."""

import json
import sys

import pandas
import recordlinkage
import scipy.sparse
from scipy.sparse.csgraph import connected_components

from scoring import cost, rates

# The guide blocks on the given name alone, which would lose every pair with an error in it: the other columns are added.
BLOCKS = ("given_name", "surname", "date_of_birth", "soc_sec_id")
# The guide takes pairs of which more than three columns agree.
AGREEING = 3


def main(path, out):
    records = pandas.read_csv(path, index_col="rec_id", skipinitialspace=True, dtype=str)
    indexer = recordlinkage.Index()
    for column in BLOCKS:
        indexer.block(column)
    candidates = indexer.index(records)
    compare = recordlinkage.Compare()
    compare.string("given_name", "given_name", method="jarowinkler", threshold=0.85)
    compare.string("surname", "surname", method="jarowinkler", threshold=0.85)
    compare.exact("date_of_birth", "date_of_birth")
    compare.exact("suburb", "suburb")
    compare.exact("state", "state")
    compare.string("address_1", "address_1", threshold=0.85)
    features = compare.compute(candidates, records)
    matches = features[features.sum(axis=1) > AGREEING].index
    clusters = cluster(records.index, matches)
    clusters.to_csv(out, index=False)
    line = {"what": "recordlinkage, febrl3", **cost(), "threshold": f"more than {AGREEING} of 6 columns agree", "candidates": len(candidates)}
    print(json.dumps({**line, **score(clusters)}))


def cluster(ids, matches):
    at = {one: position for position, one in enumerate(ids)}
    rows, columns = ([at[pair[side]] for pair in matches] for side in (0, 1))
    graph = scipy.sparse.coo_matrix(([1] * len(rows), (rows, columns)), shape=(len(ids), len(ids)))
    return pandas.DataFrame({"id": ids, "cluster_id": connected_components(graph, directed=False)[1]})


def score(clusters):
    """Records rec-12-org and rec-12-dup-0 are of one person."""
    truth = clusters["id"].str.extract(r"^(\w+-\d+)", expand=False)

    def pairs(keys):
        return sum(size * (size - 1) // 2 for size in clusters.groupby(keys).size())

    return rates(pairs("cluster_id"), pairs(["cluster_id", truth]), pairs(truth))


main(*sys.argv[1:])
