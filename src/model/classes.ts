import { z } from "zod";
import { declaredId, localized } from "./declared.ts";
import { UserError } from "./issues.ts";
import type { Localized } from "./text.ts";

/** The label of what name, filer and product do not decide; every scheme may declare it, and it means the same in each. */
export const UNCLEAR = "unclear";

/** One label of a scheme, with the words that speak for it. */
export interface SchemeLabel {
  readonly id: string;
  readonly name: Localized;
  /** What belongs under it. */
  readonly note: Localized;
  readonly words: readonly string[];
}

/** A set of labels of which every filing in `series` has one (SKOS: concept scheme). */
export interface Scheme {
  readonly id: string;
  readonly name: Localized;
  /** Series whose filings are labelled; the labels of all of them teach one model. */
  readonly series: readonly string[];
  /** Of filings that another scheme labels, only those with this label there have one here. */
  readonly of: { readonly scheme: string; readonly label: string } | null;
  /** Words that many things are called and that tell nothing: what is left of a name without them matters. */
  readonly plain: readonly string[];
  /** Share of decided filings that must be right, 0 to 1: below it a filing is left unclear. */
  readonly target: number;
  /** How often one reader alone is off, 0 to 1: half as often as two readers of the random sample differ. */
  readonly doubt: number;
  readonly labels: readonly SchemeLabel[];
}

const words = z.array(z.union([z.string().min(1), z.number().transform(String)])).default([]);

const label = z
  .object({
    id: declaredId,
    note: z
      .union([
        z
          .string()
          .min(1)
          .transform((text): Localized => ({ en: text })),
        localized,
      ])
      .default({}),
    words,
  })
  .catchall(z.string().min(1))
  .transform(({ id, note, words: own, ...names }, context): SchemeLabel => {
    const name = localized.safeParse(names);
    if (!name.success)
      context.addIssue({ code: "custom", message: "needs a name by language, such as zh and en, and no other key" });
    return { id, name: name.data ?? {}, note, words: own };
  });

const scheme = z.strictObject({
  id: declaredId,
  label: localized,
  series: z.array(declaredId).min(1),
  of: z.strictObject({ scheme: declaredId, label: declaredId }).optional(),
  plain: words,
  target: z.number().gt(0).lt(1).default(0.9),
  doubt: z.number().min(0).lt(1).default(0),
  labels: z.array(label).min(2),
});

const classes = z.strictObject({ schemes: z.array(scheme).default([]) });

/** The schemes of classes.yml; none where the dossier has no such file. */
export function parseSchemes(input: unknown, file: string): Scheme[] {
  const parsed = classes.safeParse(input ?? {});
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
    throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
  }
  const schemes = parsed.data.schemes.map(({ of = null, label: name, ...rest }): Scheme => ({ ...rest, name, of }));
  const seen = new Map<string, Scheme>();
  for (const one of schemes) {
    refuseTwice([...seen.keys(), one.id], file);
    refuseTwice(
      one.labels.map(({ id }) => id),
      `${file}, scheme ${one.id}`,
    );
    checkOf(one, seen, file);
    seen.set(one.id, one);
  }
  return schemes;
}

/** A scheme of a part of another comes after it, so that the labels it asks for are there. */
function checkOf({ id, of }: Scheme, before: ReadonlyMap<string, Scheme>, file: string): void {
  if (of === null) return;
  if (before.get(of.scheme)?.labels.some((one) => one.id === of.label)) return;
  throw new UserError(
    "unknown-label",
    `${file}: scheme ${id} is of ${of.scheme} ${of.label}, which no scheme before it declares.`,
  );
}

function refuseTwice(ids: readonly string[], where: string): void {
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new UserError("duplicate-id", `${where}: "${twice}" is declared before.`);
}
