"""Scores of a peer's result against the truth, counted in DuckDB; and what a run cost."""

import os
import resource
import time


def cost():
    """Seconds since the process began, those that processors worked for it, and the most memory it has held."""
    with open("/proc/self/stat") as file:
        started = int(file.read().rsplit(") ", 1)[1].split()[19]) / os.sysconf("SC_CLK_TCK")
    seconds = time.clock_gettime(time.CLOCK_BOOTTIME) - started
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {"seconds": seconds, "cpuSeconds": used.ru_utime + used.ru_stime, "peakMB": used.ru_maxrss / 1024}


def rates(found, right, true):
    precision = right / found if found else 1.0
    recall = right / true if true else 1.0
    f1 = 2 * right / (found + true) if found + true else 1.0
    return {"precision": precision, "recall": recall, "f1": f1}


def same_cluster_truth(con, table, id_column, truth_column):
    """Truth as pairs: two records belong together if their truth column has one value."""
    con.execute(f"""create temp table truth as
        select cast({id_column} as varchar) as id, cast({truth_column} as varchar) as cluster from {table}""")
    true = con.execute("select coalesce(sum(n * (n - 1) // 2), 0) from (select count(*) n from truth group by cluster)").fetchone()[0]
    return int(true)


def score_clusters(con, clusters, true):
    """Pairs in one cluster, whatever their own scores: what a user of the clusters gets."""
    found, right = con.execute(f"""
        with joint as (select c.cluster_id, t.cluster, count(*) n from {clusters} c join truth t using (id) group by all)
        select (select coalesce(sum(n * (n - 1) // 2), 0) from (select sum(n) n from joint group by cluster_id)),
            coalesce(sum(n * (n - 1) // 2), 0) from joint""").fetchone()
    return rates(int(found), int(right), true)


def score_pairs(con, pairs, true, threshold):
    """Pairs whose own score is high enough, and the best F1 that any threshold gives: an upper bound that needs the truth."""
    con.execute(f"""create or replace temp table scored as
        select p.probability, (l.cluster = r.cluster)::int as is_right from {pairs} p
        join truth l on l.id = p.id_l join truth r on r.id = p.id_r""")
    return of_scored(con, true, threshold)


def of_scored(con, true, threshold):
    found, right = con.execute("select count(*), coalesce(sum(is_right), 0) from scored where probability >= ?", [threshold]).fetchone()
    best = con.execute(f"""
        with steps as (select probability, count(*) n, sum(is_right) r from scored group by probability),
        sums as (select probability, sum(n) over w found, sum(r) over w hits from steps window w as (order by probability desc))
        select 2 * hits / (found + {true}) f1, probability from sums order by f1 desc limit 1""").fetchone()
    at = rates(int(found), int(right), true)
    return {"pairs": at, "bestPairs": {"f1": best[0], "threshold": best[1]} if best else None}


def best_clusters(con, true):
    """The best F1 of clusters that any threshold gives: pairs join in order of their probability, as connected components do."""
    pairs = con.execute("select id_l, id_r, probability from pairs order by probability desc").fetchall()
    clusters = dict(con.execute("select id, cluster from truth").fetchall())
    parent = {}
    content = {}
    found = right = 0
    best = (0.0, 1.0)

    def root(one):
        while parent.setdefault(one, one) != one:
            parent[one] = one = parent[parent[one]]
        return one

    for at, (left, other, probability) in enumerate(pairs):
        left, other = root(left), root(other)
        if left != other:
            small, large = sorted((content.pop(one, None) or {clusters[one]: 1} for one in (left, other)), key=len)
            found += sum(small.values()) * sum(large.values())
            right += sum(count * large.get(cluster, 0) for cluster, count in small.items())
            for cluster, count in small.items():
                large[cluster] = large.get(cluster, 0) + count
            parent[other] = left
            content[left] = large
        is_last = at + 1 == len(pairs) or pairs[at + 1][2] < probability
        if is_last and (f1 := rates(found, right, true)["f1"]) > best[0]:
            best = (f1, probability)
    return {"f1": best[0], "threshold": best[1]}
