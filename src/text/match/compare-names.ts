import { ComparableName, type NameSpelling } from "./comparable-name.ts";
import { compareHan } from "./compare-han.ts";
import { compareOrganisations } from "./compare-organisations.ts";
import { comparePersons } from "./compare-persons.ts";
import { type NameMatch, turned } from "./name-match.ts";

export type Schema = "Organization" | "Person";

/** From this score on two names are taken to mean one and the same. docs/name-matching.md tells what it is chosen by. */
export const SAME_FROM = 0.7;

/**
 * Do two names mean the same legal person? From the names alone: 1 is equal but for writing, 0 nothing in common. Pure, never
 * throws; takes bounded time, whatever it is given. Who compares a name with many reads it once: `new ComparableName(name)`.
 */
export function compareNames(
  left: string | ComparableName,
  right: string | ComparableName,
  { schema }: { schema: Schema },
): NameMatch {
  const [a, b] = [readOnce(left), readOnce(right)];
  if (a.isTooLong || b.isTooLong) return compareLong(a.name, b.name);
  const whole = { part: "whole", left: a.key, right: b.key } as const;
  if (a.key === "" || b.key === "") return { score: 0, reasons: [{ ...whole, verdict: "different" }] };
  if (a.key === b.key) return { score: 1, reasons: [{ ...whole, verdict: "same" }] };
  // In one order whichever comes first, so that the score is the same both ways.
  return a.key < b.key ? compareAll(a, b, schema) : turned(compareAll(b, a, schema));
}

const readOnce = (name: string | ComparableName): ComparableName => (typeof name === "string" ? new ComparableName(name) : name);

/** The best of all names that the two texts give. */
function compareAll(left: ComparableName, right: ComparableName, schema: Schema): NameMatch {
  let best: NameMatch | undefined;
  for (const one of left.spellings) {
    for (const other of right.spellings) {
      const found = schema === "Person" ? comparePersons(one, other) : compareOne(one, other);
      if (!best || found.score > best.score) best = found;
    }
  }
  return best as NameMatch;
}

function compareOne(left: NameSpelling, right: NameSpelling): NameMatch {
  if (left.isEastAsian && right.isEastAsian) return compareHan(left.parts, right.parts);
  return compareOrganisations(left.words, right.words);
}

/** Of texts too long to be names only equality is told. */
function compareLong(left: string, right: string): NameMatch {
  const isSame = left === right;
  return {
    score: isSame ? 1 : 0,
    reasons: [{ part: "length", verdict: isSame ? "same" : "different", left: `${left.length}`, right: `${right.length}` }],
  };
}
