import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { damerauLevenshtein } from "../../src/text/similarity/damerau.ts";
import { levenshtein, optimalStringAlignment } from "../../src/text/similarity/edit-kernel.ts";
import { jaro, jaroWinkler } from "../../src/text/similarity/jaro.ts";
import { toPoints } from "../../src/text/similarity/points.ts";
import { peersFolder, printResult } from "../measure.ts";
import { makePairs, makeRandom } from "./pairs.ts";

/**
 * Holds the kernels to two other implementations, rapidfuzz and jellyfish: pairs of real names, and random texts of Han, Latin
 * and emoji up to 150 letters long. Prints one JSON line a kernel and peer with the count of pairs that differ.
 */

const SCRIPT = `
import json, sys
import jellyfish
from rapidfuzz.distance import Levenshtein, OSA, DamerauLevenshtein, Jaro, JaroWinkler
kernels = {
  "rapidfuzz": {"levenshtein": Levenshtein.distance, "osa": OSA.distance, "damerau": DamerauLevenshtein.distance,
    "jaro": Jaro.similarity, "jaro-winkler": JaroWinkler.similarity},
  "jellyfish": {"levenshtein": jellyfish.levenshtein_distance, "damerau": jellyfish.damerau_levenshtein_distance,
    "jaro": jellyfish.jaro_similarity, "jaro-winkler": jellyfish.jaro_winkler_similarity},
}
left, right = json.load(sys.stdin)
print(json.dumps({peer: {name: list(map(kernel, left, right)) for name, kernel in some.items()} for peer, some in kernels.items()}))
`;

const KERNELS = { levenshtein, osa: optimalStringAlignment, damerau: damerauLevenshtein, jaro, "jaro-winkler": jaroWinkler };
const LETTERS = ["名", "科", "技", "𬭚", "𠀀", "a", "b", "😀"] as const;

const python = join(peersFolder(), "venv/bin/python");
const hasPeers = existsSync(python) && spawnSync(python, ["-c", "import rapidfuzz, jellyfish"], { stdio: "ignore" }).status === 0;
if (hasPeers) check();
else console.log(`skipped: rapidfuzz and jellyfish are not in ${peersFolder()}/venv (pip install rapidfuzz jellyfish)`);

function check(): void {
  const names = makePairs(20_000);
  const random = randomPairs(20_000);
  const [left, right] = [
    [...names.left, ...random.left],
    [...names.right, ...random.right],
  ];
  const { status, stdout } = spawnSync(python, ["-c", SCRIPT], {
    encoding: "utf8",
    input: JSON.stringify([left, right]),
    stdio: ["pipe", "pipe", "inherit"],
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error("The peers failed.");
  const found = JSON.parse(stdout) as Record<string, Record<keyof typeof KERNELS, number[]>>;
  for (const [peer, kernels] of Object.entries(found)) {
    for (const [name, values] of Object.entries(kernels)) {
      const kernel = KERNELS[name as keyof typeof KERNELS];
      const differs = values.flatMap((value, pair) => {
        const own = kernel(toPoints(left[pair] ?? ""), toPoints(right[pair] ?? ""));
        return Math.abs(own - value) > 1e-9 ? [[left[pair], right[pair], own, value]] : [];
      });
      const ofTwoEmptyTexts = differs.filter(([one, other]) => one === "" && other === "").length;
      printResult({
        what: `${name} against ${peer}`,
        size: values.length,
        differing: differs.length,
        ofTwoEmptyTexts,
        first: differs[0],
      });
    }
  }
}

/** Half of them short. */
function randomPairs(count: number): { left: string[]; right: string[] } {
  const random = makeRandom(6);
  const text = (pair: number): string => {
    return Array.from({ length: random(pair % 2 === 0 ? 12 : 150) }, () => LETTERS[random(LETTERS.length)]).join("");
  };
  const [left, right] = [new Array<string>(), new Array<string>()];
  for (let pair = 0; pair < count; pair++) {
    left.push(text(pair));
    right.push(text(pair));
  }
  return { left, right };
}
