import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadSiteData, type LoadedSite } from "../../src/build/site-data.ts";
import type { OpenQuestion } from "../../src/model/judgements.ts";
import { groupBy } from "../../src/model/group-by.ts";
import { openWorkspace } from "../../src/store/workspace.ts";
import { machine, printResult } from "../measure.ts";
import { groupScores, pairScores } from "./against-gold.ts";
import { HALVES, readGold, type GoldRow } from "./gold.ts";
import { knownEntities } from "./known-entities.ts";
import { settledScores } from "./settled.ts";
import { keysWithTwoNames, statedChanges } from "./stated-truth.ts";

/** Measures who is who and who belongs to whom in china-ai; see README.md. Prints one JSON line a result. */

const dossier = fileURLToPath(new URL("../../dossiers/china-ai", import.meta.url));
const folder = process.argv[2] ?? fileURLToPath(new URL("../../test/gold", import.meta.url));
const TARGET = 0.95;

const scratch = mkdtempSync(join(tmpdir(), "tidui-bench-"));
const site = await loadSiteData(dossier, openWorkspace(scratch));
rmSync(scratch, { recursive: true });
const known = knownEntities(site);

printResult({ what: "machine", ...machine() });
printResult({ what: "changes stated in the remarks", ...statedChanges(site, known) });
printResult({ what: "district and subject keys with two names", ...keysWithTwoNames(site, known) });
const filers = await readGold(join(folder, "filer-groups.csv"));
const pairs = await readGold(join(folder, "company-pairs.csv"));
if (filers.length + pairs.length === 0) console.log(`skipped: there are no labels in ${folder}`);
for (const half of HALVES) {
  const own = (rows: readonly GoldRow[]) => rows.filter((row) => row["half"] === half && row["label"] !== "unsure");
  if (own(filers).length > 0) tellGroups(half, own(filers));
  if (own(pairs).length > 0) tellPairs(half, own(pairs));
}
tellRules(
  filers.filter(({ half }) => half === "tune"),
  pairs.filter(({ half }) => half === "tune"),
);
tellQuestions(site);

function tellGroups(half: string, rows: readonly GoldRow[]): void {
  const size = rows.length;
  printResult({ what: `filer to group, assigned, ${half}`, size, ...groupScores(rows, known) });
  for (const [what, editor] of [
    ["settled as the rule asks", "no"],
    ["settled, an editor's decision being the review", "as the review"],
  ] as const) {
    const told = settledScores(rows, known, editor);
    printResult({ what: `filer to group, ${what}, ${half}`, size, target: TARGET, isMet: told.f1 >= TARGET, ...told });
  }
}

function tellPairs(half: string, rows: readonly GoldRow[]): void {
  const isFiled = ({ stratum }: GoldRow) => stratum !== "statement";
  for (const [what, some] of [
    ["pairs", rows],
    ["pairs without reported names", rows.filter(isFiled)],
    ["stated renames", rows.filter(({ stratum }) => stratum === "rename")],
  ] as const) {
    printResult({ what: `${what}, ${half}`, size: some.length, ...pairScores(some, known) });
  }
}

/** What each rule is right about among the labelled pairs that rules may be looked at against; src/resolve/estimates.ts is from these. */
function tellRules(filerRows: readonly GoldRow[], pairRows: readonly GoldRow[]): void {
  const labelOf = new Map(filerRows.map(({ filer = "", label = "" }) => [filer, label]));
  const sameOf = new Map(
    pairRows.flatMap(
      ({ left = "", right = "", label = "" }) =>
        [
          [`${left}\n${right}`, label],
          [`${right}\n${left}`, label],
        ] as const,
    ),
  );
  const counts = new Map<string, { right: number; told: number }>();
  for (const question of site.questions) {
    const { kind, left, right } = question;
    const label = kind === "member" ? labelOf.get(left) : sameOf.get(`${left}\n${right}`);
    if (label === undefined || label === "unsure") continue;
    const isRight = label === (kind === "member" ? right : "same");
    for (const rule of rulesOf(question)) {
      const count = counts.get(rule) ?? { right: 0, told: 0 };
      counts.set(rule, { right: count.right + Number(isRight), told: count.told + 1 });
    }
  }
  for (const [rule, count] of counts) printResult({ what: `questions by the rule ${rule}, tune`, ...count });
}

function rulesOf({ evidence }: OpenQuestion): string[] {
  return evidence.flatMap(({ side, what, weighs }) => (side === "both" && what !== "remark" ? [`${what} ${weighs}`] : []));
}

function tellQuestions({ questions, reported }: LoadedSite): void {
  const counts = (all: Iterable<string>) =>
    Object.fromEntries([...groupBy([...all], (one) => one)].map(([one, list]) => [one, list.length]));
  printResult({ what: "open questions", size: questions.length, ...counts(questions.map(({ kind }) => kind)) });
  const edges = reported.filter(({ kind }) => kind === "edge");
  for (const [what, names] of [
    ["subjects of figures", new Set(reported.map(({ subject }) => subject))],
    ["investors", new Set(edges.map(({ value }) => value))],
  ] as const) {
    const entities = new Set(Array.from(names, (name) => known.idOf(name))).size;
    printResult({ what, size: names.size, entities, ...counts(Array.from(names, (name) => known.standsFor(name))) });
  }
}
