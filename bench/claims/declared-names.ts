import type { Dossier } from "../../src/model/dossier.ts";
import type { CheckFacts } from "../../src/claim/check-facts.ts";

/** Do two ways of writing mean one declared thing? */
export type SameName = (left: string, right: string) => boolean;

/**
 * Names of one thing as a dossier declares them: of groups, apps, subjects, measures, series and places, in all its languages; and
 * what a report calls them in either, for labels are written in one of them.
 * A name that holds the other (千问 and 千问App) is taken for the same: a link is counted, not a spelling. So are the names that the
 * thing has in the other language: Qwen is 千问App if 千问 is.
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
  const holds = (name: string, other: string): boolean => name !== "" && (name.includes(other) || other.includes(name));
  const isOf = (name: string, other: string): boolean =>
    [...(byName.get(name) ?? [])].some((index) => things[index]?.some((one) => holds(plain(one), other)));
  return (left, right) => {
    const [a, b] = [plain(left), plain(right)];
    if (a === "" || b === "") return a === b;
    return holds(a, b) || isOf(a, b) || isOf(b, a);
  };
}

/** Letters and digits alone; small letters. */
function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
