import { z } from "zod";
import { declaredDate, declaredId, localized } from "./declared.ts";

// What a dossier looks for in dated titles, and by which names: attention.yml.

const word = z.union([z.string(), z.number().transform(String)]).refine((text) => text.trim() !== "", "must not be empty");
const words = z.array(word).default([]);
const day = declaredDate.refine((date) => date.length === "2025-03-28".length, "must be a day such as 2025-03-28");

const longName = z.strictObject({
  name: word,
  /** The first day on which the name means this. */
  since: day.optional(),
  /** Where there are any: one of them must stand in the title. */
  with: words,
  /** None of them may stand in the title. */
  without: words,
});

/** A plain string is a name that means this wherever it stands. */
const name = z.preprocess(
  (written) => (typeof written === "string" || typeof written === "number" ? { name: written } : written),
  longName,
);

export const ATTENTION_KINDS = ["group", "company", "product", "app", "investor"] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

const entity = z
  .strictObject({
    /** Of a group: its id in groups.yml. */
    id: declaredId,
    kind: z.enum(ATTENTION_KINDS),
    /** The group it belongs to; a group is its own. */
    group: declaredId.optional(),
    /** A group is called as groups.yml calls it. */
    label: localized.optional(),
    names: z.array(name).min(1),
    /** Longer words that hold one of the names and are something else. */
    within: words,
    /** Lists in which it is not counted. */
    except: z.array(declaredId).default([]),
  })
  .superRefine(({ kind, group, label }, { addIssue }) => {
    const fail = (key: string, message: string) => addIssue({ code: "custom", path: [key], message });
    if (kind === "group" && group !== undefined) fail("group", "belongs to what is no group itself");
    if (kind !== "group" && label === undefined) fail("label", "must tell what a reader sees it called");
  });

export const attentionPlan = z
  .strictObject({
    lists: z
      .array(z.strictObject({ id: declaredId, title: localized, address: z.url({ protocol: /^https?$/ }).optional() }))
      .min(1),
    near_duplicates: z.strictObject({
      /** Most days between two appearances of one title. */
      days: z.int().nonnegative().max(366),
      /** Fewest characters, signs and spaces left out, of titles that may differ in one of them. */
      least_length: z.int().min(8),
    }),
    /** What is counted by the day too, and around which days. */
    days: z
      .strictObject({
        entities: z.array(declaredId),
        around: z.array(day),
        before: z.int().nonnegative(),
        after: z.int().nonnegative(),
      })
      .optional(),
    /** Longer words that hold a name of an entity and are nobody's. */
    apart: words,
    entities: z.array(entity),
  })
  .superRefine(({ lists, days, entities }, { addIssue }) => {
    const fail = (path: (string | number)[], message: string) => addIssue({ code: "custom", path, message });
    const known = new Set<string>();
    for (const [at, { id, names, except }] of entities.entries()) {
      if (known.has(id)) fail(["entities", at, "id"], `"${id}" is declared before`);
      known.add(id);
      const written = names.map((one) => one.name);
      const twice = written.findIndex((text, index) => written.indexOf(text) < index);
      if (twice >= 0) fail(["entities", at, "names", twice], `"${written[twice]}" is given before`);
      const stranger = except.findIndex((list) => !lists.some((one) => one.id === list));
      if (stranger >= 0)
        fail(["entities", at, "except", stranger], `names the list "${except[stranger]}", which is not declared`);
    }
    const nobody = days?.entities.findIndex((id) => !known.has(id)) ?? -1;
    if (nobody >= 0) fail(["days", "entities", nobody], `names "${days?.entities[nobody]}", which is not declared`);
  });

export type AttentionPlan = Readonly<z.output<typeof attentionPlan>>;
export type AttentionEntity = AttentionPlan["entities"][number];
export type AttentionName = AttentionEntity["names"][number];
