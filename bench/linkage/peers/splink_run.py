"""`splink_run.py DATASET PATH CLUSTERS.csv [THRESHOLD]`: links one data set with Splink and prints one JSON line."""

import json
import logging
import os
import sys

import duckdb
from splink import DuckDBAPI, Linker

import splink_models
from scoring import best_clusters, cost, of_scored, rates, same_cluster_truth, score_clusters, score_pairs
from splink_companies import companies

logging.getLogger("splink").setLevel(logging.ERROR)
# Pairs below this are not kept: no threshold that anybody would choose is lower.
LOWEST = 0.01


def main(dataset, path, out, threshold="0.95"):
    con = duckdb.connect()
    model = companies(con, path) if dataset == "companies" else getattr(splink_models, dataset)(con, path)
    api = DuckDBAPI(connection=con)
    linker = Linker([api.register(con.table(table)) for table in model.tables], model.settings)
    model.train(linker)
    predicted = linker.inference.predict(threshold_match_probability=LOWEST)
    clustered = linker.clustering.cluster_pairwise_predictions_at_threshold(predicted, threshold_match_probability=float(threshold))
    con.execute(f"""create temp table clusters as
        select cast({model.id_column} as varchar) as id, cast(cluster_id as varchar) as cluster_id from {clustered.physical_name}""")
    con.execute(f"copy clusters to '{out}' (header)")
    line = {"what": f"splink, {dataset}", **cost(), "threshold": float(threshold)}
    con.execute(f"""create temp view pairs as
        select cast({model.id_column}_l as varchar) as id_l, cast({model.id_column}_r as varchar) as id_r,
            match_probability as probability from {predicted.physical_name}""")
    line["candidates"] = con.execute("select count(*) from pairs").fetchone()[0]
    line.update(score(con, model, dataset, path, float(threshold)))
    print(json.dumps(line))


def score(con, model, dataset, path, threshold):
    if model.truth:
        true = same_cluster_truth(con, "records", model.id_column, model.truth)
        clusters = {**score_clusters(con, "clusters", true), "bestClusters": best_clusters(con, true)}
        return {**clusters, **score_pairs(con, "pairs", true, threshold)}
    return labelled(con, dataset, path, threshold)


def labelled(con, dataset, path, threshold):
    """Truth as a list of pairs: every match (Fodors–Zagats), or some pairs labelled match or not (DBLP–ACM)."""
    if dataset == "fodors_zagats":
        con.execute(f"""create temp table labels as
            select 'fodors-' || fodors_id as id_l, 'zagats-' || zagats_id as id_r, 1 as gold
            from read_csv('{os.path.join(path, "matches_fodors_zagats.csv")}', all_varchar = true)""")
        scope = "true"
    else:
        con.execute(f"""create temp table labels as
            select 'dblp-' || "ltable.id" as id_l, 'acm-' || "rtable.id" as id_r, gold::int as gold
            from read_csv('{os.path.join(path, "dblp_acm_demo_labels.csv")}', all_varchar = true)""")
        scope = "l.gold is not null"
    true = con.execute("select count(*) from labels where gold = 1").fetchone()[0]
    found, right = con.execute(f"""
        select count(*), coalesce(sum(l.gold), 0) from clusters a join clusters b on a.cluster_id = b.cluster_id
        left join labels l on l.id_l = a.id and l.id_r = b.id
        where split_part(a.id, '-', 1) = '{model_left(dataset)}' and split_part(b.id, '-', 1) <> '{model_left(dataset)}' and {scope}""").fetchone()
    con.execute(f"""create temp table scored as
        select p.probability, coalesce(l.gold, 0) as is_right from pairs p
        left join labels l on (l.id_l = p.id_l and l.id_r = p.id_r) or (l.id_l = p.id_r and l.id_r = p.id_l) where {scope}""")
    return {**rates(int(found), int(right), true), **of_scored(con, true, threshold)}


def model_left(dataset):
    return "fodors" if dataset == "fodors_zagats" else "dblp"


main(*sys.argv[1:])
