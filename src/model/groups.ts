import { z } from "zod";
import { declaredDate, declaredId, localized } from "./declared.ts";

/**
 * What a membership rests on, strongest first. All but an editor's decision and a product name the document that says so
 * and its date; of a product the row that files it is the document.
 */
export const EVIDENCE_CLASSES = [
  "registered-share",
  "contractual-control",
  "prospectus",
  "annual-report",
  "own-statement",
  "brand-product",
  "editor",
] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

const WITHOUT_DOCUMENT: ReadonlySet<EvidenceClass> = new Set(["brand-product", "editor"]);

/** How the editor knew, where nothing else is said: a product speaks for itself, the rest is the editor's decision. */
const evidenceOf = (basis: string): EvidenceClass => (basis === "product" ? "brand-product" : "editor");

const longMember = z
  .strictObject({
    name: z.string().min(1),
    basis: z.string().min(1),
    note: z.string().default(""),
    evidence: z.enum(EVIDENCE_CLASSES).optional(),
    /** Percentage of the shares. */
    share: z.number().positive().max(100).optional(),
    /** Title or address. */
    document: z.string().min(1).optional(),
    date: declaredDate.optional(),
  })
  .superRefine(({ evidence, share, document, date: on }, { addIssue }) => {
    const fail = (key: string, message: string) => addIssue({ code: "custom", path: [key], message });
    if (evidence === "registered-share" && share === undefined) fail("share", "must tell the percentage of a registered share");
    if (evidence !== "registered-share" && share !== undefined) fail("share", "belongs to the evidence registered-share alone");
    if (evidence === undefined || WITHOUT_DOCUMENT.has(evidence)) return;
    if (document === undefined) fail("document", `must name the document that ${evidence} rests on`);
    if (on === undefined) fail("date", `must tell the date of the document that ${evidence} rests on`);
  });

/** A plain string is a name that says by itself whose it is. */
const member = z
  .preprocess((written) => (typeof written === "string" ? { name: written, basis: "name" } : written), longMember)
  .transform(({ evidence, ...rest }) => ({ ...rest, evidence: evidence ?? evidenceOf(rest.basis) }));

const words = z.array(z.union([z.string(), z.number().transform(String)])).default([]);

export const group = z.strictObject({
  id: declaredId,
  name: localized,
  /** By language, where the group is known to be called so: an address, the title of a document, or an editor's note. */
  name_source: z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1)).default({}),
  kind: z.string(),
  founded: z.string().optional(),
  aliases: words,
  entities: z.array(member).default([]),
  proposed: z.array(member).default([]),
  former: z.array(z.strictObject({ name: z.string(), now: z.string(), note: z.string().default("") })).default([]),
  brands: words,
  apps: words,
});

export type Group = Readonly<z.output<typeof group>>;
export type GroupMember = Group["entities"][number];
