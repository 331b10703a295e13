import type { EventPlan } from "../../model/event-plan.ts";
import type { Figures } from "../../model/figures.ts";
import type { Localized } from "../../model/text.ts";
import type { SiteData } from "../site.ts";

/** What the dossier calls, in the languages of the site, what figures are said to be of and to cover; null where it says nothing. */
export interface ToldLabels {
  readonly predicate: (told: { readonly kind: string; readonly predicate: string }) => Localized | null;
  readonly scope: (scope: string) => Localized | null;
}

/** A kind of event is told more exactly than the measure it is read as: "HK listing" has a name and is no measure. */
export function toldLabels({ figures, eventPlan }: Pick<SiteData, "figures" | "eventPlan">): ToldLabels {
  const scopes = new Map(figures?.scopes.map(({ name, label }) => [name, label]));
  return {
    predicate: ({ kind, predicate }) => eventName(eventPlan, predicate) ?? measureLabel(figures, kind, predicate),
    scope: (scope) => scopes.get(scope) ?? null,
  };
}

function measureLabel(figures: Figures | null, kind: string, predicate: string): Localized | null {
  const means = figures?.measures.find(
    (measure) => measure.predicates.includes(predicate) && (measure.figures?.includes(kind) ?? true),
  );
  return means?.label ?? null;
}

/** "launch / rename" tells two kinds of event at once. */
function eventName(plan: EventPlan | null, predicate: string): Localized | null {
  const names = predicate.split(" / ").map((one) => (plan && Object.hasOwn(plan.names, one) ? plan.names[one] : undefined));
  const known = names.filter((name) => name !== undefined);
  const [first] = known;
  if (first === undefined || known.length < names.length) return null;
  const languages = Object.keys(first).filter((language) => known.every((name) => name[language] !== undefined));
  return Object.fromEntries(languages.map((language) => [language, known.map((name) => name[language]).join(" / ")]));
}
