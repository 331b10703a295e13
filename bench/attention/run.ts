import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseAttentionPlan } from "../../src/model/dossier.ts";
import { measureAccuracy, readLabelledHits, totalAccuracy, wilson } from "../../test/attention-accuracy.ts";
import { machine, printResult } from "../measure.ts";

// `npm run bench:attention [-- RULES.yml DRAW…]`: how often a hot-search title that is counted names the entity, and how many of those that
// do are counted, by draw of labels. Without arguments by the rules of today; with a file of older rules for the draws named, which
// those rules had not seen.
const root = join(import.meta.dirname, "../..");
const [rulesFile, ...chosen] = process.argv.slice(2);
const file = rulesFile ?? join(root, "dossiers/china-ai/attention.yml");
const plan = parseAttentionPlan(parse(readFileSync(file, "utf8")), file);
const hits = readLabelledHits();
const accuracy = [...measureAccuracy(join(root, "../shared/data"), plan, hits)];
const draws = chosen.length > 0 ? chosen : [...new Set(hits.map(({ draw }) => draw))];

const shareOf = (part: number, of: number) => {
  const [low, high] = wilson(part, of);
  return { part, of, share: of === 0 ? null : part / of, low, high };
};

if (chosen.length === 0) printResult({ what: "machine", ...machine() });
for (const draw of draws) {
  const own = accuracy.flatMap(([key, one]) => (key.startsWith(`${draw} `) ? [one] : []));
  const { counted, right, meant, unclear } = totalAccuracy(own);
  const rules = rulesFile === undefined ? "of today" : "before the draw was used";
  const titles = hits.filter((hit) => hit.draw === draw).length;
  const shares = { precision: shareOf(right, counted), recall: shareOf(right, meant) };
  printResult({ what: "hot-search titles", draw, rules, titles, ...shares, unclear });
}
