import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { peersFolder } from "../measure.ts";
import type { LabelledExample } from "./examples.ts";

/** What the peer says of itself: seconds of one training, and how right it is on the same rows by filer. */
export type PeerScores = Readonly<Record<string, unknown>>;

/** scikit-learn over the same text, in its own process; undefined where it is not installed. */
export async function peerScores(
  examples: readonly LabelledExample[],
  labels: readonly string[],
): Promise<PeerScores | undefined> {
  const python = `${peersFolder()}/bin/python`;
  if (!existsSync(python)) return undefined;
  const script = fileURLToPath(new URL("sklearn_ngrams.py", import.meta.url));
  const rows = examples.map(({ text, label, group }) => ({ text, label: labels[label], group }));
  const run = spawnSync(python, ["-W", "ignore", script], { input: JSON.stringify(rows), encoding: "utf8" });
  if (run.status === 3) return undefined;
  if (run.status !== 0) throw new Error(`The peer ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as PeerScores;
}
