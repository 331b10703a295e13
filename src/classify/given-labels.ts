import type { Scheme } from "../model/classes.ts";
import { groupBy } from "../model/group-by.ts";
import type { Report } from "../model/issues.ts";
import type { GivenLabel } from "../model/labels.ts";
import { describeLocator } from "../model/locator.ts";
import { keyOf } from "./subjects.ts";

/** Human labels that count, by scheme and number. */
export interface GivenIndex {
  readonly all: readonly GivenLabel[];
  of(scheme: string, key: string): GivenLabel | undefined;
}

interface Known {
  readonly schemes: readonly Scheme[];
  /** `keyOf` every number that a scheme covers. */
  readonly numbers: ReadonlySet<string>;
}

const FILE = "labels.csv";

/**
 * Labels with a scheme, a label and a number that exist; of several for one number the last counts. Others are reported
 * with where they stand and kept out: a number that a list no longer holds is no reason to stop a build.
 */
export function indexGiven(given: readonly GivenLabel[], { schemes, numbers }: Known, report: Report): GivenIndex {
  const byScheme = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const counted = new Map<string, GivenLabel>();
  for (const row of given) {
    const problem = problemOf(row, byScheme.get(row.scheme), numbers);
    if (problem === undefined) {
      const key = JSON.stringify([row.scheme, row.series, row.number]);
      // The last row takes the last place, too: the order is that of the file.
      counted.delete(key);
      counted.set(key, row);
      continue;
    }
    const { code, what } = problem;
    const message = `${FILE}, ${describeLocator(row.locator)}: ${what} The label is left out.`;
    report({ code, level: "warning", source: FILE, locator: row.locator, message });
  }
  const all = [...counted.values()];
  return { all, of: indexOf(all) };
}

function indexOf(all: readonly GivenLabel[]): GivenIndex["of"] {
  const rows = new Map(
    [...groupBy(all, ({ scheme }) => scheme)].map(([scheme, own]) => [
      scheme,
      new Map(own.map((row) => [keyOf(row.series, row.number), row])),
    ]),
  );
  return (scheme, key) => rows.get(scheme)?.get(key);
}

function problemOf(
  { scheme: id, label, series, number }: GivenLabel,
  scheme: Scheme | undefined,
  numbers: ReadonlySet<string>,
): { readonly code: string; readonly what: string } | undefined {
  if (!scheme) return { code: "unknown-scheme", what: `classes.yml has no scheme "${id}".` };
  if (!scheme.labels.some((one) => one.id === label)) return { code: "unknown-label", what: `"${label}" is no label of ${id}.` };
  if (!scheme.series.includes(series)) return { code: "unknown-series", what: `The scheme ${id} does not cover "${series}".` };
  if (!numbers.has(keyOf(series, number)))
    return { code: "unknown-number", what: `No list of ${series} has the number "${number}".` };
  return undefined;
}
