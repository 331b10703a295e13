import { DERIVED } from "../../src/claim/claim.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCheckFacts } from "../../src/build/check-facts.ts";
import { loadDossier } from "../../src/build/load-dossier.ts";
import { captionOf } from "../../src/model/claim-words.ts";
import type { Option } from "../../src/claim/weighing/option.ts";
import { weighClaims, weighings } from "../../src/claim/weighing/weigh.ts";
import type { Weights } from "../../src/claim/weighing/weights.ts";
import { doubtBy } from "../../src/claim/weighing/doubt.ts";
import { printResult } from "../measure.ts";
import { declaredNames } from "./declared-names.ts";
import type { DoubtedNumber } from "./fit-doubts.ts";
import {
  doubtedIn,
  isRight,
  learn,
  learnAll,
  learnDoubts,
  textsToLearn,
  type LabelledClaim,
  type Learner,
  type TextToLearn,
} from "./learning.ts";
import { DOSSIER, LEARNED_FROM } from "./measure-accuracy.ts";

/**
 * `train-weights.ts [--check] [--list]`: learns from the labelled texts how much each sign speaks for what a number is of, and writes
 * src/claim/weighing/learned.ts. With --check it writes nothing: each text is weighed by what was learned from the others, and one
 * JSON line a result says how often that is right.
 */

const LEARNED = fileURLToPath(new URL("../../src/claim/weighing/learned.ts", import.meta.url));
const FOLDS = 4;

const WIDTH = 124;

/** Many to a line: nobody reads it. */
function moduleOf(weights: Weights): string {
  const lines = [""];
  for (const [name, weight] of Object.entries(weights)) {
    const entry = `${name}=${weight}; `;
    if ((lines.at(-1) ?? "").length + entry.length > WIDTH) lines.push("");
    lines[lines.length - 1] += entry;
  }
  return [
    'import { parseWeights } from "./weights.ts";',
    "",
    "/** Learned from the labelled texts by bench/claims/train-weights.ts; not written by hand. */",
    "export const LEARNED = parseWeights(`",
    ...lines.map((line) => `  ${line.trimEnd()}`),
    "`);",
    "",
  ].join("\n");
}

interface WeighedNumber extends LabelledClaim {
  readonly text: string;
  readonly comparator: string;
  readonly language: string;
  readonly said: string;
  readonly stance: string;
  readonly option: Option | undefined;
  readonly probability: number;
  readonly agreeing: number;
  readonly right: boolean;
  readonly reachable: boolean;
}

function check(texts: readonly TextToLearn[], learner: Learner): void {
  const all: WeighedNumber[] = [];
  const doubted: DoubtedNumber[][] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn(
      texts.filter((_, index) => index % FOLDS !== fold),
      learner,
    );
    const heldOut = texts.filter((_, index) => index % FOLDS === fold);
    for (const text of heldOut) all.push(...weighed(text, weights, learner));
    doubted.push(doubtedIn(heldOut, weights, learner));
  }
  const folders = [...new Set(all.map(({ text }) => text.split("/")[0] ?? ""))];
  for (const folder of ["", ...folders])
    report(
      folder || "all",
      all.filter(({ text }) => text.startsWith(folder)),
    );
  report(
    "told",
    all.filter(({ comparator }) => !isDerived(comparator)),
  );
  report(
    "derived",
    all.filter(({ comparator }) => isDerived(comparator)),
  );
  for (const language of ["zh", "en"])
    report(
      language,
      all.filter((one) => one.language === language),
    );
  reportVerdicts(all);
  reportDoubts(doubted);
  if (process.argv.includes("--list")) for (const one of all) if (!one.right) console.log(missOf(one, learner));
}

const isDerived = (comparator: string): boolean => [...DERIVED].some((one) => one === comparator);

function weighed({ name, claims, said, known, labelled }: TextToLearn, weights: Weights, learner: Learner): WeighedNumber[] {
  const found = weighClaims(claims, said, known, weights);
  const options = weighings({ claims, before: 0 }, said, known, weights);
  return [...labelled].flatMap(([index, one]) => {
    const [claim, best] = [claims[index], found[index]];
    if (!claim) return [];
    const right = best !== undefined && isRight(best.option, one.label, learner);
    const reachable = options[index]?.options.some((option) => isRight(option, one.label, learner)) === true;
    const { comparator, language, stance, quantity } = claim;
    const numbers = { probability: best?.probability ?? 0, agreeing: best?.agreeing ?? 0, right, reachable };
    return [{ ...one, ...numbers, text: name, comparator, language, stance, said: quantity.text, option: best?.option }];
  });
}

function report(set: string, all: readonly WeighedNumber[]): void {
  const share = (test: (one: WeighedNumber) => boolean): number =>
    Math.round((all.filter(test).length / all.length) * 1000) / 1000;
  printResult({
    what: "weighed links",
    set,
    labelled: all.length,
    grammar: share(({ isLinked }) => isLinked),
    weighed: share(({ right }) => right),
    reachable: share(({ reachable }) => reachable),
  });
}

const BINS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97];

/** Of numbers that nothing else decides, what labels say of those that agree, and of those that differ, by how sure the weighing is. */
function reportVerdicts(all: readonly WeighedNumber[]): void {
  const open = all.filter(
    ({ verdict, stance }) => verdict === "not-enough-evidence" && (stance === "asserted" || stance === "quoted"),
  );
  for (const [at, low] of BINS.entries()) {
    const high = BINS[at + 1] ?? 2;
    const within = (value: number): boolean => value >= low && value < high;
    const counted = (rows: readonly WeighedNumber[]) =>
      Object.fromEntries(
        ["supported", "refuted", "not-enough-evidence"].map((verdict) => [
          verdict,
          rows.filter(({ label }) => label.verdict === verdict).length,
        ]),
      );
    printResult({
      what: "agreeing",
      from: low,
      ...counted(open.filter(({ option, agreeing }) => option?.agree === "agrees" && within(agreeing))),
    });
    for (const derived of [false, true]) {
      const differing = open.filter(
        ({ option, probability, comparator }) => isDerived(comparator) === derived && differs(option) && within(probability),
      );
      printResult({ what: "differing", from: low, derived, ...counted(differing) });
    }
  }
}

const DOUBTS = [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

/** Of numbers that nothing but their doubts decides, how many are wrong and how many are not, by how much is doubted. */
function reportDoubts(folds: readonly (readonly DoubtedNumber[])[]): void {
  const judged = folds.flatMap((own) => {
    const weights = learnDoubts(folds.filter((other) => other !== own).flat());
    return own
      .filter(({ isRefutable }) => isRefutable)
      .map(({ signs, isWrong }) => ({ isWrong, doubt: doubtBy(signs, weights) }));
  });
  for (const from of DOUBTS) {
    const doubted = judged.filter(({ doubt }) => doubt >= from);
    const wrong = doubted.filter(({ isWrong }) => isWrong).length;
    printResult({ what: "doubted", of: judged.length, from, wrong, right: doubted.length - wrong });
  }
}

const differs = (option: Option | undefined): boolean =>
  option?.agree === "differs" || option?.number.names.includes("derived fails") === true;

function missOf(
  { text, said, label, option, probability, reachable, isLinked, comparator }: WeighedNumber,
  { facts }: Learner,
): string {
  const tie =
    option &&
    [
      option.kind,
      captionOf(facts.words, "entity", option.subject).zh,
      option.measure,
      option.place,
      option.period?.start,
      option.period?.end,
      option.agree,
    ].join(" ");
  const marks = [reachable ? "REACHABLE" : "", isLinked ? "GRAMMAR-RIGHT" : "", comparator, label.verdict].join(" ");
  return `${text} | ${said} | ${label.subject} ${label.measures.join("+")} ${label.place} ${label.period} | ${tie ?? "nothing"} ${probability.toFixed(2)} | ${marks}`;
}

const scratch = mkdtempSync(join(tmpdir(), "tidui-weights-"));
try {
  const facts = await loadCheckFacts(DOSSIER, scratch);
  const learner: Learner = { facts, same: declaredNames(loadDossier(DOSSIER), facts) };
  const texts = LEARNED_FROM.flatMap((folder) => textsToLearn(folder, learner));
  if (process.argv.includes("--check")) check(texts, learner);
  else writeFileSync(LEARNED, moduleOf(learnAll(texts, learner)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
