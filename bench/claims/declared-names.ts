import type { Dossier } from "../../src/model/dossier.ts";
import type { CheckFacts } from "../../src/claim/check-facts.ts";

/** Do two ways of writing mean one declared thing? */
export type SameName = (left: string, right: string) => boolean;

/**
 * Names of one thing as a dossier declares them: of groups, apps, subjects, measures, series and places, in all its languages; and
 * what a report calls them in either, for labels are written in one of them.
 * A name that holds the other (千问 and 千问App) is taken for the same: a link is counted, not a spelling.
 */
export function declaredNames(
  { head, measures, groups, attention, figures }: Dossier,
  { places, words }: Pick<CheckFacts, "places" | "words">,
): SameName {
  const things: (readonly string[])[] = [
    ...groups.map(({ id, name, aliases }) => [id, ...Object.values(name), ...aliases]),
    ...(attention?.entities ?? []).map(({ id, label, names }) => [
      id,
      ...Object.values(label ?? {}),
      ...names.map(({ name }) => name),
    ]),
    ...(figures?.subjects ?? []).map(({ name, label }) => [name, ...Object.values(label)]),
    ...(figures?.measures ?? []).map(({ id, label, predicates }) => [id, ...Object.values(label), ...predicates]),
    ...head.series.map(({ id, label, short }) => [id, ...Object.values(label), ...Object.values(short)]),
    ...measures.map(({ id, label }) => [id, ...Object.values(label)]),
    ...places.map(({ name, short }) => [name, short]),
    ...Object.values(words.captions).flatMap((captions) => Object.entries(captions).map(([id, { zh, en }]) => [id, zh, en])),
  ];
  const byName = new Map<string, Set<number>>();
  for (const [index, names] of things.entries()) {
    for (const name of names.map(plain)) byName.set(name, (byName.get(name) ?? new Set()).add(index));
  }
  return (left, right) => {
    const [a, b] = [plain(left), plain(right)];
    if (a === "" || b === "") return a === b;
    if (a.includes(b) || b.includes(a)) return true;
    const ofA = byName.get(a);
    return [...(byName.get(b) ?? [])].some((index) => ofA?.has(index));
  };
}

/** Letters and digits alone; small letters. */
function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
