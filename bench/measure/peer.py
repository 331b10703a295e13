"""The same league tables by a peer: python peer.py duckdb|pandas FILE.parquet. Prints one JSON line."""

import json
import resource
import sys
import time

by, path = sys.argv[1:3]

if by == "duckdb":
    import duckdb

    # Two threads: the machine's cores, as the peer would use them. The table is loaded before the clock starts.
    db = duckdb.connect(config={"threads": 2})
    db.execute(f"CREATE TABLE o AS SELECT * FROM read_parquet('{path}')")
    start, cpu = time.perf_counter(), time.process_time()
    db.execute(
        """
        CREATE TABLE league AS
        WITH sums AS (SELECT measure, scope, period, grp, sum(value) AS value FROM o GROUP BY ALL)
        SELECT s.*,
            s.value / sum(s.value) OVER league AS share,
            rank() OVER (PARTITION BY s.measure, s.scope, s.period ORDER BY s.value DESC) AS rank,
            count(*) OVER league AS "of",
            s.value / b.value - 1 AS growth
        FROM sums s LEFT JOIN sums b
            ON b.measure = s.measure AND b.scope = s.scope AND b.grp = s.grp AND b.period = s.period - 1
        WINDOW league AS (PARTITION BY s.measure, s.scope, s.period)
        """
    )
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu
    rows, firsts, checksum = db.execute(
        "SELECT count(*), count(*) FILTER (rank = 1), sum(rank * (grp + 1)) FROM league"
    ).fetchone()
    version = duckdb.__version__
else:
    import duckdb
    import pandas

    table = duckdb.connect().execute(f"SELECT * FROM read_parquet('{path}')").df()
    start, cpu = time.perf_counter(), time.process_time()
    sums = table.groupby(["measure", "scope", "period", "grp"], sort=True, as_index=False)["value"].sum()
    league = sums.groupby(["measure", "scope", "period"])["value"]
    sums["share"] = sums["value"] / league.transform("sum")
    sums["rank"] = league.rank(method="min", ascending=False).astype("int64")
    sums["of"] = league.transform("size")
    before = sums[["measure", "scope", "period", "grp", "value"]].copy()
    before["period"] += 1
    sums = sums.merge(before, on=["measure", "scope", "period", "grp"], how="left", suffixes=("", "_before"))
    sums["growth"] = sums["value"] / sums["value_before"] - 1
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu
    rows, firsts = len(sums), int((sums["rank"] == 1).sum())
    checksum = int((sums["rank"] * (sums["grp"] + 1)).sum())
    version = pandas.__version__

peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"version": version, "seconds": seconds, "cpuSeconds": cpu_seconds, "peakMB": peak, "rows": rows, "firsts": firsts, "checksum": int(checksum)}))
