import { z } from "zod";
import { declaredId as id, localized } from "./declared.ts";
import { UserError } from "./issues.ts";

// What a dossier says of events (events.yml): which words of its sources mean which kind of event, the campaigns that are
// looked at, and the calendar by which one year's weeks are another's.

const words = z.array(z.string().min(1).max(200)).max(200);
const day = z.iso.date();
const address = z.url({ protocol: /^https?$/ });

/** A day that no source tells and an editor sets, with the reason; it is shown as such. */
const setDay = z.strictObject({ date: day, why: localized, address: address.optional() });

const campaign = z.strictObject({
  id,
  label: localized,
  /** Figures of these subjects and predicates tell its budget and when it ran. */
  subjects: words.min(1),
  predicates: words.min(1),
  /** Who is counted in attention: an id of attention.yml. */
  attention: id.optional(),
  /** Products whose readings are looked at, as figures call them. */
  products: words.default([]),
  start: setDay.optional(),
  end: setDay.optional(),
});

const eventPlan = z.strictObject({
  kinds: z.array(z.strictObject({ id, label: localized, predicates: words.default([]) })).default([]),
  /** What a predicate is called, by language; one that is not here stands as its source writes it. */
  names: z.record(z.string().min(1).max(200), localized).default({}),
  /** Days as many before or after these are the same days of two years: the first of a year by the moon. */
  calendar: z
    .strictObject({ label: localized, first_days: z.array(day).min(1), address: address.optional() })
    .superRefine(({ first_days: days }, { addIssue }) => {
      const again = days.findIndex((one, at) => days.findIndex((other) => other.slice(0, 4) === one.slice(0, 4)) < at);
      if (again >= 0) addIssue({ code: "custom", path: ["first_days", again], message: "is the second of its year" });
    })
    .optional(),
  campaigns: z.array(campaign).default([]),
});

export type EventPlan = Readonly<z.output<typeof eventPlan>>;
export type CampaignPlan = EventPlan["campaigns"][number];

/** Parses events.yml; a UserError names the file and the key. */
export function parseEventPlan(input: unknown, file: string): EventPlan {
  const result = eventPlan.safeParse(input ?? {});
  if (!result.success) {
    const [first] = result.error.issues;
    const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
    throw new UserError("bad-config", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
  }
  const { kinds, campaigns } = result.data;
  refuseTwice("kind", [...OWN_KINDS, ...kinds.map((kind) => kind.id)], file);
  refuseTwice(
    "predicate",
    kinds.flatMap(({ predicates }) => predicates),
    file,
  );
  refuseTwice(
    "campaign",
    campaigns.map((one) => one.id),
    file,
  );
  return result.data;
}

/** Kinds of events that the engine makes itself. */
export const OWN_KINDS = ["funding", "cancellation"] as const;

function refuseTwice(what: string, ids: readonly string[], file: string): void {
  const again = ids.find((one, at) => ids.indexOf(one) !== at);
  if (again !== undefined) throw new UserError("duplicate-id", `${file}: the ${what} "${again}" is declared twice.`);
}
