import type { LoadedSite } from "../../src/build/site-data.ts";
import { featuresOf } from "../../src/classify/features.ts";
import type { Example } from "../../src/classify/fit.ts";
import { rulesOf } from "../../src/classify/rules.ts";
import { keyOf, subjectsOf } from "../../src/classify/subjects.ts";
import type { Scheme } from "../../src/model/classes.ts";
import type { GivenLabel } from "../../src/model/labels.ts";

/** A labelled filing, with its text for those who make features of their own. */
export interface LabelledExample extends Example {
  readonly text: string;
}

/** Labelled filings of a scheme as the build makes them. */
export function examplesOf(scheme: Scheme, site: LoadedSite, given: readonly GivenLabel[]): LabelledExample[] {
  const rules = rulesOf(site.schemes);
  const subjects = new Map(subjectsOf(site.filings, new Set(scheme.series), site.groups).map((one) => [one.key, one]));
  const last = new Map(given.filter((row) => row.scheme === scheme.id).map((row) => [keyOf(row.series, row.number), row]));
  return [...last].flatMap(([key, row]) => {
    const subject = subjects.get(key);
    const label = scheme.labels.findIndex(({ id }) => id === row.label);
    if (!subject || label < 0) return [];
    const { name, filer, product, others } = subject;
    return [
      { features: featuresOf(subject, rules), label, group: subject.entity, text: [name, filer, product, ...others].join(" ") },
    ];
  });
}
