import { z } from "zod";
import { declaredId as id } from "./declared.ts";
import { UserError } from "./issues.ts";

// What a dossier says of relations (relations.yml): which series are of apps that run on what another series files.

const relationPlan = z.strictObject({
  built_on: z
    .strictObject({
      /** Series of the things that are built, and of what they are built on. */
      apps: z.array(id).min(1),
      models: z.array(id).min(1),
      /** Words at the end of a name that say only what sort of thing it is; a name is looked for without them. */
      endings: z.array(z.string().min(1).max(40)).max(100).default([]),
    })
    .optional(),
});

export type RelationPlan = Readonly<z.output<typeof relationPlan>>;

/** Of a dossier without the file: nothing is inferred. */
export const NO_RELATION_PLAN: RelationPlan = {};

/** Parses relations.yml; a UserError names the file and the key. */
export function parseRelationPlan(input: unknown, file: string): RelationPlan {
  const result = relationPlan.safeParse(input ?? {});
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
  throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
}
