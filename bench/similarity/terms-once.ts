import { performance } from "node:perf_hooks";
import { toPinyin } from "../../src/text/similarity/pinyin.ts";
import { compareSpelling } from "../../src/text/similarity/spelled-name.ts";
import { TermIndex } from "../../src/text/similarity/term-index.ts";
import { tell } from "../measure.ts";
import { makePairs } from "./pairs.ts";

// One measured process: `terms-once.ts cosine|pinyin|spelling COUNT`. The cosine is that of an index of all the texts, whose
// building is told apart; a spelling is the pinyin of the one name, held against the other.

const [what = "", count = "0"] = process.argv.slice(2);
const { left, right } = makePairs(Number(count));
const spelled = what === "spelling" ? left.map((name) => toPinyin(name).join("")) : [];
const before = performance.now();
const index = what === "cosine" ? new TermIndex([...left, ...right]) : undefined;
const start = performance.now();
let sum = 0;
for (let pair = 0; pair < left.length; pair++) sum += compare(pair);
tell({ pairs: left.length, sum, buildSeconds: (start - before) / 1000, inProcessSeconds: (performance.now() - start) / 1000 });

function compare(pair: number): number {
  if (index) return index.between(pair, left.length + pair);
  if (what === "pinyin") return toPinyin(left[pair] ?? "").length;
  return compareSpelling(spelled[pair] ?? "", right[pair] ?? "").score;
}
