import type { ClassQuestion } from "../model/class-questions.ts";
import { UNCLEAR, type Scheme } from "../model/classes.ts";
import { contentId } from "../model/ids.ts";
import type { QuestionEvidence } from "../model/judgements.ts";
import type { FilingLabel } from "../model/labels.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { keyOf } from "./subjects.ts";

/**
 * What no person has labelled and the model leaves unclear, the most open first. A filing is asked about under a scheme that
 * divides a part of another only when it is known to be of that part.
 */
export function classQuestions(
  schemes: readonly Scheme[],
  filings: readonly ResolvedFiling[],
  labels: readonly FilingLabel[],
): ClassQuestion[] {
  const covered = new Set(schemes.flatMap(({ series }) => series));
  const first = new Map<string, ResolvedFiling>();
  for (const filing of filings) {
    if (!covered.has(filing.series)) continue;
    const key = keyOf(filing.series, filing.number);
    if (!first.has(key)) first.set(key, filing);
  }
  const labelOf = new Map(labels.map((one) => [JSON.stringify([one.scheme, one.series, one.number]), one.label]));
  const questions = schemes.flatMap((scheme) =>
    labels.flatMap((label) => {
      if (label.scheme !== scheme.id || label.isHuman || label.label !== UNCLEAR) return [];
      const above = scheme.of && labelOf.get(JSON.stringify([scheme.of.scheme, label.series, label.number]));
      const filing = first.get(keyOf(label.series, label.number));
      return filing && above !== UNCLEAR ? [questionOf(scheme, filing, label)] : [];
    }),
  );
  return questions.toSorted((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1));
}

function questionOf({ id: scheme, labels }: Scheme, filing: ResolvedFiling, { predicted }: FilingLabel): ClassQuestion {
  const whole = predicted.reduce((sum, probability) => sum + probability, 0) || 1;
  const choices = labels.map(({ id: label, name }, at) => ({ label, name, probability: (predicted[at] ?? 0) / whole }));
  const { series, number, repairedName: name } = filing;
  return {
    id: contentId("question", "class", scheme, series, number),
    scheme,
    series,
    number,
    name,
    choices: choices.toSorted(
      (one, other) => Number(one.label === UNCLEAR) - Number(other.label === UNCLEAR) || other.probability - one.probability,
    ),
    weight: bitsOf(choices.map(({ probability }) => probability)),
    evidence: evidenceOf(filing),
  };
}

const bitsOf = (probabilities: readonly number[]): number =>
  probabilities.reduce((sum, share) => (share <= 0 ? sum : sum - share * Math.log2(share)), 0);

function evidenceOf({ id, origin, repairedFiler, product, place }: ResolvedFiling): QuestionEvidence[] {
  const told = [
    ["filer", repairedFiler],
    ["product", product],
    ["place", place],
  ] as const;
  return told.flatMap(([what, text]) =>
    text === null || text === "" ? [] : [{ side: "left", what, text, record: id, origin, weighs: "neither" } as const],
  );
}
