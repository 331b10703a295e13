import { basename } from "node:path";
import { inMonthOfList } from "../../src/claim/as-of-list.ts";
import type { CheckFacts } from "../../src/claim/check-facts.ts";
import { checkWith, doubtfulOf, lookedInto } from "../../src/claim/check-text.ts";
import { PLAIN_CHECK, type CheckOptions } from "../../src/claim/checked-claim.ts";
import type { Claim } from "../../src/claim/claim.ts";
import { figureKnowledge } from "../../src/claim/figures/figure-knowledge.ts";
import { foundInText } from "../../src/claim/found-in-text.ts";
import { isJudged } from "../../src/claim/arithmetic/values.ts";
import { knownCounts } from "../../src/claim/known-counts.ts";
import { lexiconOf } from "../../src/claim/linking/lexicon.ts";
import { claimsOf, sentencesIn } from "../../src/claim/read-claims.ts";
import { knownThings, type KnownThings } from "../../src/claim/weighing/known-things.ts";
import type { Option } from "../../src/claim/weighing/option.ts";
import { thingsOf, type SaidThings } from "../../src/claim/weighing/things.ts";
import { weighings } from "../../src/claim/weighing/weigh.ts";
import { doubtSigns, isDoubtful, isRefutable } from "../../src/claim/weighing/doubt.ts";
import { judge } from "../../src/claim/weighing/judge.ts";
import type { Weights } from "../../src/claim/weighing/weights.ts";
import type { SameName } from "./declared-names.ts";
import { fitDoubts, type DoubtedNumber } from "./fit-doubts.ts";
import { fitWeights, type Example } from "./fit-weights.ts";
import { readLabelledTexts, type Label } from "./labels.ts";
import { partsOf, scoreText } from "./score.ts";

/** A labelled text made ready to learn from. */
export interface TextToLearn {
  readonly name: string;
  readonly body: string;
  readonly options: CheckOptions;
  readonly claims: readonly Claim[];
  readonly said: SaidThings;
  readonly known: KnownThings;
  /** By index of the claim; what the checker says of it now. */
  readonly labelled: ReadonlyMap<number, LabelledClaim>;
}

export interface LabelledClaim {
  readonly label: Label;
  readonly verdict: string;
  readonly isLinked: boolean;
}

export interface Learner {
  readonly facts: CheckFacts;
  readonly same: SameName;
}

export function textsToLearn(folder: string, { facts, same }: Learner): TextToLearn[] {
  const lexicon = lexiconOf(facts.words.words, facts.figureMeasures, facts.head.series);
  const knowledge = figureKnowledge(facts);
  const counts = knownCounts(facts);
  return readLabelledTexts(folder).map((text) => {
    const { name, date, sources, language, body } = text;
    const found = foundInText(body, lexicon, date, facts.named);
    const sentences = sentencesIn(found, lexicon);
    const claims = claimsOf(sentences, found, lexicon).map((claim) => inMonthOfList(claim, counts));
    const options = { ...PLAIN_CHECK, date, sources, language };
    const checked = checkWith(null, body, facts, options);
    const at = new Map(claims.map(({ quantity }, index) => [quantity.start, index]));
    const labelled = scoreText(text, checked.claims, same).scored.flatMap(
      ({ label, claim, isLinked }): [number, LabelledClaim][] => {
        const index = claim && at.get(claim.start);
        return claim === null || index == null || isLinked === null ? [] : [[index, { label, verdict: claim.verdict, isLinked }]];
      },
    );
    return {
      name: `${basename(folder)}/${name}`,
      body,
      options,
      claims,
      said: thingsOf(sentences, found.points),
      known: knownThings({ facts, knowledge, counts }, { date: { date, how: "given" }, sources }),
      labelled: new Map(labelled),
    };
  });
}

/** Does an option say of the number what its label says, and nothing besides? */
export function isRight({ kind, subject, measure, place, period }: Option, label: Label, { facts, same }: Learner): boolean {
  if ((label.subject === "" && kind === "group") || (label.place === "" && place !== "")) return false;
  const tie = {
    subject: facts.words.captions.entity?.[subject]?.zh ?? subject,
    measure,
    place,
    period: period ? `${period.start}..${period.end}` : "",
  };
  return Object.values(partsOf(label, tie, same)).every(Boolean);
}

/** Steps of each fit. Which options are weighed at all depends on the weights, so they are learned several times over. */
const STEPS = [40, 40, 60];

/** The doubted numbers of texts that the weights were not learned from. */
export function doubtedIn(texts: readonly TextToLearn[], weights: Weights, { facts }: Learner): DoubtedNumber[] {
  return texts.flatMap(({ body, options, labelled }) => {
    const { claims, found, weighed } = lookedInto(weights, body, facts, options);
    return doubtfulOf(claims, found, weighed).flatMap((doubtful, index): DoubtedNumber[] => {
      const [label, one] = [labelled.get(index)?.label, weighed[index]];
      if (!doubtful || !one || !label || found[index]?.state !== "open" || !isDoubtful(doubtful)) return [];
      if (!isJudged(doubtful.claim) || judge(one, doubtful, facts, NO_DOUBTS)) return [];
      return [{ signs: doubtSigns(doubtful), isWrong: label.verdict === "refuted", isRefutable: isRefutable(doubtful) }];
    });
  });
}

const NO_DOUBTS: Weights = { "doubt at all": -Infinity };

/** How much each sign of a doubt weighs. */
export function learnDoubts(numbers: readonly DoubtedNumber[]): Weights {
  return Object.fromEntries([...fitDoubts(numbers)].map(([name, weight]) => [name, Number(weight.toFixed(3))]));
}

const DOUBT_PARTS = 3;

/** All weights: those by which numbers are weighed, and how much doubts weigh, seen in texts that the others were not learned from. */
export function learnAll(texts: readonly TextToLearn[], learner: Learner): Weights {
  const numbers = Array.from({ length: DOUBT_PARTS }, (_, part) => {
    const weights = learn(
      texts.filter((_text, index) => index % DOUBT_PARTS !== part),
      learner,
    );
    return doubtedIn(
      texts.filter((_text, index) => index % DOUBT_PARTS === part),
      weights,
      learner,
    );
  });
  return { ...learn(texts, learner), ...learnDoubts(numbers.flat()) };
}

/** How much each sign of a number's options weighs. */
export function learn(texts: readonly TextToLearn[], learner: Learner): Weights {
  let weights: Weights = {};
  for (const steps of STEPS) {
    const examples = texts.flatMap((text) => examplesOf(text, weights, learner));
    weights = rounded(fitWeights(examples, weights, steps));
  }
  return weights;
}

function examplesOf({ claims, said, known, labelled }: TextToLearn, weights: Weights, learner: Learner): Example[] {
  const all = weighings({ claims, before: 0 }, said, known, weights);
  return [...labelled].flatMap(([index, { label }]) => {
    const weighing = all[index];
    if (!weighing) return [];
    const { options, none, around } = weighing;
    const signs = options.map((option) => [...option.signs, option.number, ...(around?.signs(option) ?? [])]);
    return [{ signs, none, right: options.map((option) => isRight(option, label, learner)) }];
  });
}

/** Weights that say next to nothing are left out; two digits are enough for the others. */
const LEAST = 0.03;

function rounded(weights: Weights): Weights {
  const kept = Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= LEAST);
  return Object.fromEntries(kept.toSorted().map(([name, weight]) => [name, Math.round(weight * 100) / 100]));
}
