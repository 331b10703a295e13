import { z } from "zod";
import { declaredId as id, localized } from "./declared.ts";
import { UserError } from "./issues.ts";

// What a dossier says of money and newcomers (money.yml): which subjects of figures are which definition of the field, which measures
// are totals of it, and under which scope the companies of a portfolio are counted.

const words = z.array(z.string().min(1).max(200)).max(200);

const moneyPlan = z.strictObject({
  /** Subjects of funding figures by how wide they draw the field. Not even two subjects of one definition are added or compared. */
  definitions: z.array(z.strictObject({ id, label: localized, note: localized.optional(), subjects: words.min(1) })).default([]),
  /** Measures of figures.yml that are totals of a period. */
  totals: z.array(id).default([]),
  new_firms: z
    .strictObject({
      measure: id,
      /** So many of the last full years before an edition are undercounted: firms are recorded late. */
      late_years: z.int().min(1).max(20),
      why: localized,
    })
    .optional(),
  portfolio: z
    .strictObject({
      /** Measure of figures.yml of which others report counts. */
      measure: id,
      /** The one scope of our counts, in a sentence. */
      scope: localized,
      /** A company is counted that has a filing in one of these series, itself or its group. */
      series: z.array(id).min(1),
    })
    .optional(),
});

export type MoneyPlan = Readonly<z.output<typeof moneyPlan>>;

/** Parses money.yml; a UserError names the file and the key. */
export function parseMoneyPlan(input: unknown, file: string): MoneyPlan {
  const result = moneyPlan.safeParse(input ?? {});
  if (!result.success) {
    const [first] = result.error.issues;
    const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
    throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
  }
  const { definitions } = result.data;
  for (const [what, all] of [
    ["definition", definitions.map((one) => one.id)],
    ["subject", definitions.flatMap(({ subjects }) => subjects)],
  ] as const) {
    const again = all.find((one, at) => all.indexOf(one) !== at);
    if (again !== undefined) throw new UserError("duplicate-id", `${file}: the ${what} "${again}" is declared twice.`);
  }
  return result.data;
}
