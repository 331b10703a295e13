import type { Scheme } from "../model/classes.ts";
import type { Group } from "../model/groups.ts";
import type { Report } from "../model/issues.ts";
import type { FilingLabel, GivenLabel } from "../model/labels.ts";
import type { ResolvedFiling } from "../model/records.ts";
import { classifyScheme } from "./classify-scheme.ts";
import { featuresOf } from "./features.ts";
import { indexGiven } from "./given-labels.ts";
import { partOf } from "./part-of.ts";
import { rulesOf } from "./rules.ts";
import { keyOf, subjectsOf } from "./subjects.ts";

export interface ClassifyInputs {
  readonly schemes: readonly Scheme[];
  readonly filings: readonly ResolvedFiling[];
  readonly groups: readonly Group[];
  readonly given: readonly GivenLabel[];
}

/** What came of it: every label, scheme after scheme, and the human labels that count. */
export interface Classified {
  readonly labels: readonly FilingLabel[];
  readonly given: readonly GivenLabel[];
}

/** A label for every number of the series that each scheme covers: a person's, or a model's that learned from theirs. */
export function classify({ schemes, filings, groups, given }: ClassifyInputs, report: Report): Classified {
  const covered = new Set(schemes.flatMap(({ series }) => series));
  const rules = rulesOf(schemes);
  const subjects = subjectsOf(filings, covered, groups).map((subject) => ({ subject, features: featuresOf(subject, rules) }));
  const known = indexGiven(given, { schemes, numbers: new Set(subjects.map(({ subject }) => subject.key)) }, report);
  const byScheme = new Map<string, ReadonlyMap<string, FilingLabel>>();
  for (const scheme of schemes) {
    const own = subjects.filter(({ subject }) => scheme.series.includes(subject.series));
    const above = scheme.of === null ? undefined : byScheme.get(scheme.of.scheme);
    const labels = classifyScheme(scheme, own, { given: known, partOf: partOf(scheme, schemes, above), rules });
    byScheme.set(scheme.id, new Map(labels.map((label) => [keyOf(label.series, label.number), label])));
  }
  return { labels: [...byScheme.values()].flatMap((own) => [...own.values()]), given: known.all };
}
