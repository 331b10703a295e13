import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCheckFacts } from "../../src/build/check-facts.ts";
import { loadDossier } from "../../src/build/load-dossier.ts";
import type { Claim } from "../../src/claim/claim.ts";
import { captionOf } from "../../src/model/claim-words.ts";
import { DERIVED, type Option } from "../../src/claim/weighing/option.ts";
import { weighClaims, weighings, type Weighed } from "../../src/claim/weighing/weigh.ts";
import type { Weights } from "../../src/claim/weighing/weights.ts";
import { printResult } from "../measure.ts";
import { declaredNames } from "./declared-names.ts";
import { isRight, learn, textsToLearn, type LabelledClaim, type Learner, type TextToLearn } from "./learning.ts";
import { DOSSIER, LEARNED_FROM } from "./measure-accuracy.ts";

/**
 * `train-weights.ts [--check] [--list]`: learns from the labelled texts how much each sign speaks for what a number is of, and writes
 * src/claim/weighing/learned.ts. With --check it writes nothing: each text is weighed by what was learned from the others, and one
 * JSON line a result says how often that is right.
 */

const LEARNED = fileURLToPath(new URL("../../src/claim/weighing/learned.ts", import.meta.url));
const FOLDS = 4;
const dump: unknown[] = [];

function moduleOf(weights: Weights): string {
  const lines = Object.entries(weights).map(([name, [first, second]]) => `  ${JSON.stringify(name)}: [${first}, ${second}],`);
  return [
    'import type { Weights } from "./weights.ts";',
    "",
    "/** Learned from the labelled texts by bench/claims/train-weights.ts; not written by hand. */",
    "export const LEARNED: Weights = {",
    ...lines,
    "};",
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
  readonly found: Weighed | undefined;
  readonly probability: number;
  readonly agreeing: number;
  readonly right: boolean;
  readonly reachable: boolean;
}

function check(texts: readonly TextToLearn[], learner: Learner): void {
  const all: WeighedNumber[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = learn(
      texts.filter((_, index) => index % FOLDS !== fold),
      learner,
    );
    for (const text of texts.filter((_, index) => index % FOLDS === fold)) all.push(...weighed(text, weights, learner));
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
  if (process.argv.includes("--list")) for (const one of all) if (!one.right) console.log(missOf(one, learner));
}

const isDerived = (comparator: string): boolean => [...DERIVED].some((one) => one === comparator);

function weighed({ name, claims, said, known, labelled }: TextToLearn, weights: Weights, learner: Learner): WeighedNumber[] {
  const found = weighClaims(claims, said, known, weights);
  const options = weighings(claims, said, known, weights);
  return [...labelled].flatMap(([index, one]) => {
    const [claim, best] = [claims[index], found[index]];
    if (!claim) return [];
    const right = best !== undefined && isRight(best.option, one.label, learner);
    const reachable = options[index]?.options.some((option) => isRight(option, one.label, learner)) === true;
    const { comparator, language, stance, quantity } = claim;
    if (process.env.DUMP) dump.push(rowOf(index, claims, found, one, right, name));
    return [
      {
        ...one,
        ...{ text: name, comparator, language, stance, said: quantity.text, option: best?.option, found: best },
        ...{ probability: best?.probability ?? 0, agreeing: best?.agreeing ?? 0, right, reachable },
      },
    ];
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

process.on("exit", () => {
  if (process.env.DUMP) writeFileSync(process.env.DUMP, dump.map((one) => JSON.stringify(one)).join("\n"));
});
function rowOf(
  index: number,
  claims: readonly Claim[],
  found: readonly (Weighed | undefined)[],
  one: LabelledClaim,
  right: boolean,
  name: string,
) {
  const claim = claims[index]!;
  const w = found[index];
  const o = w?.option;
  const alike = { mp: 0, ms: 0, sp: 0, n: 0, all: 0 };
  for (let at = Math.max(0, index - 6); at <= index + 6; at++) {
    const [other, f] = [claims[at], found[at]];
    if (
      at === index ||
      !other ||
      !f ||
      !o ||
      other.paragraph !== claim.paragraph ||
      f.option.agree !== "agrees" ||
      f.agreeing < 0.8
    )
      continue;
    alike.n++;
    const same = (part: "subject" | "measure" | "place" | "basis") => f.option[part] === o[part];
    const period = f.option.period?.end === o.period?.end && f.option.period?.start === o.period?.start;
    if (same("measure") && period && same("basis")) alike.mp++;
    if (same("measure") && same("subject") && same("place")) alike.ms++;
    if (same("subject") && period) alike.sp++;
  }
  const value = o ? (o.figure ? o.figure.value : (o.known?.values[0].value ?? null)) : null;
  const g = claim;
  return {
    text: name,
    said: claim.quantity.text,
    verdict: one.label.verdict,
    seed: one.label.seedKind,
    checkable: one.label.checkable,
    seeded: one.label.seeded,
    now: one.verdict,
    linked: one.isLinked,
    right,
    stance: claim.stance,
    comparator: claim.comparator,
    language: claim.language,
    unknown: claim.unknown !== "",
    approx: claim.quantity.approx,
    kind: o?.kind,
    agree: o?.agree,
    number: o?.number.names,
    p: w?.probability,
    words: w?.byWords,
    agreeing: w?.agreeing,
    agreeingWords: w?.agreeingByWords,
    ratio: value === null ? null : value / Number(claim.quantity.value),
    alike,
    gs: g.subjects[0]?.how ?? "none",
    gsame: o ? g.subjects.some(({ id }) => id === o.subject) || (o.subject === "" && g.subjects.length === 0) : false,
    gm: (g.measures[0] ?? g.series[0])?.how ?? "none",
    gmsame: o ? [...g.measures, ...g.series].some(({ id }) => id === o.measure) : false,
    gt: g.time.how,
    gtsame: !!o && g.time.frame?.period.end === o.period?.end,
    standing: o?.figure?.standing ?? 0,
    fkind: o?.figure?.kind ?? "",
    about: o?.figure?.figure?.about ?? false,
    nature: o?.figure?.figure?.nature ?? "",
    scope: o?.figure?.scope ?? "",
    place: o?.place,
    basis: o?.basis,
  };
}

const scratch = mkdtempSync(join(tmpdir(), "tidui-weights-"));
try {
  const facts = await loadCheckFacts(DOSSIER, scratch);
  const learner: Learner = { facts, same: declaredNames(loadDossier(DOSSIER), facts) };
  const texts = LEARNED_FROM.flatMap((folder) => textsToLearn(folder, learner));
  if (process.argv.includes("--check")) check(texts, learner);
  else writeFileSync(LEARNED, moduleOf(learn(texts, learner)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
