import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { peersFolder } from "../measure.ts";
import type { LabelledPair } from "./labelled-pairs.ts";

// Compares entities that have a name and nothing else, as nomenklatura's own checks do.
const SCRIPT = `
import json, sys, time
from followthemoney import model
from nomenklatura.matching import get_algorithm
from importlib.metadata import version
pairs = json.load(sys.stdin)
entity = lambda schema, name: model.get_proxy({"id": name, "schema": schema, "properties": {"name": [name]}})
found = {"version": version("nomenklatura")}
for name in ("logic-v1", "logic-v2"):
    algorithm = get_algorithm(name)
    config = algorithm.default_config()
    entities = [(entity(schema, left), entity(schema, right)) for schema, left, right in pairs]
    algorithm.compare(*entities[0], config)
    start = time.perf_counter()
    scores = [algorithm.compare(left, right, config).score for left, right in entities]
    found[name] = {"scores": scores, "seconds": time.perf_counter() - start}
json.dump(found, sys.stdout)
`;

export interface PeerScores {
  readonly scores: readonly number[];
  readonly seconds: number;
}

export interface PeerFound {
  readonly version: string;
  readonly "logic-v1": PeerScores;
  readonly "logic-v2": PeerScores;
}

/** nomenklatura's scores of the pairs; a reason where it is not installed. */
export function nomenklatura(pairs: readonly LabelledPair[]): PeerFound | string {
  const python = ["venv/bin/python", "bin/python"].map((path) => join(peersFolder(), path)).find((path) => existsSync(path));
  if (python === undefined) return `there is no Python in ${peersFolder()} (python3 -m venv, pip install nomenklatura)`;
  const input = JSON.stringify(pairs.map(({ schema, left, right }) => [schema, left, right]));
  const { status, stdout } = spawnSync(python, ["-c", SCRIPT], {
    input,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 1 << 26,
  });
  return status === 0
    ? (JSON.parse(stdout) as PeerFound)
    : `nomenklatura does not run under ${python} (pip install nomenklatura)`;
}
