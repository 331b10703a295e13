import type { Scheme } from "../model/classes.ts";
import type { Group } from "../model/groups.ts";
import { memo } from "../model/memo.ts";
import type { FilingLabel, GivenLabel } from "../model/labels.ts";
import type { ResolvedFiling } from "../model/records.ts";
import type { Stages } from "../model/stages.ts";
import { classifyScheme } from "./classify-scheme.ts";
import { featuresOf, type Features } from "./features.ts";
import { indexGiven } from "./given-labels.ts";
import { partOf } from "./part-of.ts";
import { rulesOf, type SchemeRules } from "./rules.ts";
import { keyOf, subjectsOf, type Subject } from "./subjects.ts";

export interface ClassifyInputs {
  readonly schemes: readonly Scheme[];
  readonly subjects: readonly Subject[];
  readonly reader: ClassReader;
  readonly given: readonly GivenLabel[];
}

/** Reads subjects by the words of some schemes, each subject once. */
export interface ClassReader {
  readonly rules: SchemeRules;
  readonly featuresOf: (subject: Subject) => Features;
}

export function classReader(schemes: readonly Scheme[]): ClassReader {
  const rules = rulesOf(schemes);
  return { rules, featuresOf: memo((subject) => featuresOf(subject, rules)) };
}

/** What these schemes cover: every distinct number of their series. */
export function classSubjects(
  schemes: readonly Scheme[],
  filings: readonly ResolvedFiling[],
  groups: readonly Group[],
): Subject[] {
  return subjectsOf(filings, new Set(schemes.flatMap(({ series }) => series)), groups);
}

/** What came of it: every label, scheme after scheme, and the human labels that count. */
export interface Classified {
  readonly labels: readonly FilingLabel[];
  readonly given: readonly GivenLabel[];
}

/**
 * A label for every number of the series that each scheme covers: a person's, or a model's that learned from theirs. What a scheme's model
 * learns is a stage of its own: a label of another scheme teaches it nothing.
 */
export function classify({ schemes, subjects: all, reader, given }: ClassifyInputs, stages: Stages): Classified {
  const { rules } = reader;
  const subjects = all.map((subject) => ({ subject, features: reader.featuresOf(subject) }));
  const known = indexGiven(given, { schemes, numbers: new Set(subjects.map(({ subject }) => subject.key)) }, stages.report);
  const byScheme = new Map<string, ReadonlyMap<string, FilingLabel>>();
  for (const scheme of schemes) {
    const own = subjects.filter(({ subject }) => scheme.series.includes(subject.series));
    const above = scheme.of === null ? undefined : byScheme.get(scheme.of.scheme);
    const labels = classifyScheme(scheme, own, { given: known, partOf: partOf(scheme, schemes, above), rules, stages });
    byScheme.set(scheme.id, new Map(labels.map((label) => [keyOf(label.series, label.number), label])));
  }
  return { labels: [...byScheme.values()].flatMap((own) => [...own.values()]), given: known.all };
}
