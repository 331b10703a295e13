import { z } from "zod";
import { declaredId } from "./declared.ts";
import { UserError } from "./issues.ts";

// By which words prose means what a dossier knows: claims.yml, parsed. What a check takes of it is in claim-words.ts, which a
// browser runs; the parser stays out of there.

const text = z.union([z.string(), z.number().transform(String)]).refine((word) => word.trim() !== "", "must not be empty");
const words = z.array(text).max(200);

const longWord = z.strictObject({
  word: text,
  /** Where there are any: one of them must stand in the word's sentence. */
  with: words.default([]),
  /** None of them may stand in its sentence. */
  without: words.default([]),
  /** Longer words that hold it and are something else. */
  within: words.default([]),
});

/** A plain string means this wherever it stands. */
const word = z.preprocess((written) => (typeof written === "object" && written !== null ? written : { word: written }), longWord);
const list = z.array(word).max(400).default([]);
const byLanguage = { zh: list, en: list };
const lexicon = z.record(z.string(), z.strictObject(byLanguage)).default({});

const entity = z
  .strictObject({
    /** As figures write it. */
    name: text.optional(),
    /** Or its id in groups.yml. */
    group: declaredId.optional(),
    ...byLanguage,
  })
  .refine(({ name, group }) => (name === undefined) !== (group === undefined), "needs a `name` or a `group`, and not both");

const plan = z.strictObject({
  /** By id in figures.yml. Of two things that one word means, the one that stands first is the likelier. */
  measures: lexicon,
  /** By name in figures.yml, as are subjects; measurers by id. */
  scopes: lexicon,
  subjects: lexicon,
  measurers: lexicon,
  entities: z.array(entity).default([]),
  /** By name in the list of places: what they are called beside the names that stand there. */
  places: lexicon,
  /** The scope that prose means where it says none, by measure: the revenue of a company is the whole group's. */
  unsaid: z.record(z.string(), z.string()).default({}),
});

export type ClaimPlan = Readonly<z.output<typeof plan>>;
export type PlannedWord = ClaimPlan["measures"][string]["zh"][number];

/** Parses claims.yml; a UserError names the file and the key. Without the file a dossier has the words of its other declarations. */
export function parseClaimPlan(input: unknown, file: string): ClaimPlan {
  const result = plan.safeParse(input ?? {});
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
  throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
}
