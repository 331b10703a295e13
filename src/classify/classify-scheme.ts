import { UNCLEAR, type Scheme } from "../model/classes.ts";
import { RANDOM_SAMPLE, type FilingLabel, type GivenLabel } from "../model/labels.ts";
import type { Stages } from "../model/stages.ts";
import type { Features } from "./features.ts";
import type { GivenIndex } from "./given-labels.ts";
import { learn, type ClassRow, type Learned } from "./learn.ts";
import type { Part } from "./part-of.ts";
import { plainText } from "./plain-text.ts";
import type { SchemeRules } from "./rules.ts";
import type { Subject } from "./subjects.ts";

/** A subject with what was made of it for every scheme. */
export interface ReadSubject {
  readonly subject: Subject;
  readonly features: Features;
}

export interface SchemeInputs {
  readonly given: GivenIndex;
  readonly partOf: (key: string) => Part;
  readonly rules: SchemeRules;
  readonly stages: Stages;
}

/** What is settled of a filing under a scheme; the rest is who filed it. */
type Settled = Pick<FilingLabel, "label" | "probability" | "by" | "isSampled" | "isHuman">;

/** Labels of these subjects under one scheme, in their order; null for those that stand outside of it. */
export function classifyScheme(scheme: Scheme, subjects: readonly ReadSubject[], inputs: SchemeInputs): FilingLabel[] {
  const { given, partOf, rules, stages } = inputs;
  const words = rules.schemes.find((one) => one.scheme === scheme.id);
  const rows = subjects.map(({ subject, features }) => ({
    subject,
    features,
    words: words?.hits(plainText(`${subject.name} ${subject.product}`)) ?? [],
    part: partOf(subject.key),
    given: given.of(scheme.id, subject.key),
  }));
  const isSettled = rows.every((row) => row.given !== undefined || byPart(row.part) !== undefined);
  // Where people have told everything a model would tell nobody anything.
  const learned = isSettled
    ? asGiven(scheme, rows)
    : stages.run(
        `what is learnt of ${scheme.id}`,
        [scheme, stages.same(`what ${scheme.id} is learnt from`, rows.map(learntFrom))],
        learn,
      );
  return rows.map(({ subject: { series, number, entity }, words: said, part, given: human }, row) => {
    const own = learned.predicted[row] ?? [];
    const settled = human ? byPerson(human) : (byPart(part) ?? byModel(scheme, learned, { own, words: said, part }));
    // Whether it stands here at all is known of some, and then no more than the label is to be foretold.
    const inPart = part.person !== null && !settled.isHuman ? Number(part.is === "in") : part.predicted;
    return { scheme: scheme.id, series, number, entity, predicted: own.map((probability) => probability * inPart), ...settled };
  });
}

/** A row without what no model is told; what may stand outside teaches nothing of the labels inside. */
function learntFrom({ subject, features, words, part, given }: ClassRow & { readonly part: Part }): ClassRow {
  return {
    subject,
    features,
    words,
    given: given && part.is === "in" ? { label: given.label, sample: given.sample } : undefined,
  };
}

/** What people gave, as a model would put it that is sure of them. */
function asGiven({ labels }: Scheme, rows: readonly { readonly given: GivenLabel | undefined }[]): Learned {
  return { thresholds: [], predicted: rows.map(({ given }) => labels.map(({ id }) => Number(id === given?.label))) };
}

function byPerson({ label, by, sample }: GivenLabel): Settled {
  return { label, probability: 1, by, isSampled: sample === RANDOM_SAMPLE, isHuman: true };
}

/** What a person's label of the scheme above settles here: that there is no label, or that none can be told. */
function byPart({ is, person }: Part): Settled | undefined {
  if (person === null || is === "in") return undefined;
  return { label: is === "out" ? null : UNCLEAR, probability: 1, by: person.by, isSampled: person.isSampled, isHuman: true };
}

interface Seen {
  readonly own: readonly number[];
  readonly words: readonly string[];
  readonly part: Part;
}

/** The likeliest label where it is likely enough; by `rule` where the words of the name say the same and nothing else. */
function byModel({ labels }: Scheme, { thresholds }: Learned, { own, words, part }: Seen): Settled {
  const best = own.reduce((most, probability, label) => (probability > (own[most] ?? 0) ? label : most), 0);
  const label = labels[best]?.id ?? UNCLEAR;
  const base = { probability: own[best] ?? 0, isSampled: false, isHuman: false };
  if (part.is === "out") return { ...base, probability: 1 - part.predicted, label: null, by: "model" };
  const isOpen = label === UNCLEAR || part.is === "open" || base.probability < (thresholds[best] ?? 2);
  if (isOpen) return { ...base, label: UNCLEAR, by: UNCLEAR };
  return { ...base, label, by: words.length === 1 && words[0] === label ? "rule" : "model" };
}
