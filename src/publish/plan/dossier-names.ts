import type { Localized } from "../../model/text.ts";
import type { SiteData } from "../site.ts";

/**
 * What the dossier calls apps, investors, measurers and groups, by each text that a source may write for them: names that
 * figures.yml gives, groups, measurers, and names searched for in hot-search lists. An earlier list is right where two differ.
 */
export function dossierNames({
  figures,
  groups,
  attentionPlan,
}: Pick<SiteData, "figures" | "groups" | "attentionPlan">): Readonly<Record<string, Localized>> {
  const searched = attentionPlan?.entities.flatMap(({ label }) => (label ? [label] : [])) ?? [];
  const measurers = figures?.measurers.map(({ name }) => name) ?? [];
  const alone = [...groups.map(({ name }) => name), ...measurers, ...searched].map((name) => ({ name, also: [] }));
  const subjects = figures?.subjects.map(({ name, label }) => ({ name: label, also: [name] })) ?? [];
  const names = new Map<string, Localized>();
  for (const { name, also } of [...(figures?.names ?? []), ...alone, ...subjects]) {
    for (const text of [...Object.values(name), ...also]) if (!names.has(text)) names.set(text, name);
  }
  return Object.fromEntries(names);
}
