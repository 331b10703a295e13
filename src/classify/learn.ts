import { UNCLEAR, type Scheme } from "../model/classes.ts";
import { RANDOM_SAMPLE, type GivenLabel } from "../model/labels.ts";
import type { Features } from "./features.ts";
import { fit } from "./fit.ts";
import type { Subject } from "./subjects.ts";
import type { ThresholdOptions } from "./thresholds.ts";

/** A subject as it is learned from and told about. */
export interface ClassRow {
  readonly subject: Subject;
  readonly features: Features;
  /** Labels whose words stand in its name or product. */
  readonly words: readonly string[];
  readonly given: Pick<GivenLabel, "label" | "sample"> | undefined;
}

export interface Learned {
  readonly thresholds: readonly number[];
  /** By row, the probability of every label; of labelled rows held out. */
  readonly predicted: readonly (readonly number[])[];
}

/** With fewer labelled rows a model would learn names by heart. */
export const LEAST_EXAMPLES = 60;
/** Training goes through all of them again and again; a random sample comes first, for what is measured on it must be learned from it alike. */
const MOST_EXAMPLES = 700;

/** What the labelled rows teach about all rows: a model, or where there are too few of them how right the words are. */
export function learn(scheme: Scheme, rows: readonly ClassRow[]): Learned {
  const place = new Map(scheme.labels.map(({ id }, at) => [id, at]));
  const all = rows.flatMap((row, at) => (row.given ? [{ ...row, at, label: place.get(row.given.label) ?? 0 }] : []));
  const isSampled = ({ given }: ClassRow) => given?.sample === RANDOM_SAMPLE;
  const labelled = [...all.filter(isSampled), ...all.filter((row) => !isSampled(row))].slice(0, MOST_EXAMPLES);
  if (labelled.length < LEAST_EXAMPLES) return learnWords(scheme, rows, place);
  const fitted = fit(
    labelled.map(({ features, label, subject }) => ({ features, label, group: subject.entity })),
    thresholdOptions(scheme),
  );
  const heldOut = new Map(labelled.map(({ at }, example) => [at, fitted.heldOut[example] ?? []]));
  const others = fitted.predict(rows.flatMap(({ features }, at) => (heldOut.has(at) ? [] : [features]))).values();
  return { thresholds: fitted.thresholds, predicted: rows.map((_, at) => heldOut.get(at) ?? others.next().value ?? []) };
}

export function thresholdOptions({ labels, target }: Scheme): ThresholdOptions {
  return { labels: labels.length, unclear: labels.findIndex(({ id }) => id === UNCLEAR), target };
}

/**
 * A word of one label alone gives it, as often as the labelled rows bear that out (the rule of succession: right + 1 of
 * all + 2); what is left is spread over the other labels. A labelled row does not speak for itself.
 */
function learnWords({ labels, target }: Scheme, rows: readonly ClassRow[], place: ReadonlyMap<string, number>): Learned {
  const told = rows.flatMap(({ words, given }) => (given && words.length === 1 ? [{ isRight: given.label === words[0] }] : []));
  const right = told.filter(({ isRight }) => isRight).length;
  const even = labels.map(() => 1 / labels.length);
  const predicted = rows.map(({ words, given }) => {
    const said = words.length === 1 ? place.get(words[0] ?? "") : undefined;
    if (said === undefined) return even;
    const own = given ? { all: 1, right: Number(given.label === words[0]) } : { all: 0, right: 0 };
    const probability = (right - own.right + 1) / (told.length - own.all + 2);
    return labels.map((_, label) => (label === said ? probability : (1 - probability) / (labels.length - 1)));
  });
  return { thresholds: labels.map(() => target), predicted };
}
