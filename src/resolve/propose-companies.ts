import type { QuestionEvidence } from "../model/judgements.ts";
import type { Filing } from "../model/records.ts";
import { matchKey } from "../text/names/remembered.ts";
import { nameKey } from "../text/normalise.ts";
import { ESTIMATES } from "./estimates.ts";
import { filerEvidence } from "./filer-evidence.ts";
import { placesDropped } from "./form-changes.ts";
import type { NameLink } from "./join-names.ts";
import type { FilingsOfName } from "./propose-listed.ts";
import type { Proposal } from "./questions.ts";
import type { StatedRename } from "./stated-renames.ts";

/** Renames that a remark states and something speaks against. */
export function proposeRenames(doubted: readonly StatedRename[], filingsOf: FilingsOfName): Proposal[] {
  return doubted.map(({ former, present, rows, doubt }) => {
    const remarks = rows.map(({ id, origin }): QuestionEvidence => ({
      side: "both",
      what: "remark",
      text: `${former} → ${present}`,
      record: id,
      origin,
      weighs: "for",
    }));
    const against = { side: "both", what: "doubt", text: doubt ?? "", record: null, origin: null, weighs: "against" } as const;
    return companyProposal({ left: former, right: present }, filingsOf, {
      probability: ESTIMATES.rename,
      said: [...remarks, against],
    });
  });
}

/** Pairs of names that are one but for signs and script, for one character, for a place left out. */
export interface NameVariants {
  readonly spelled: readonly NameLink[];
  readonly stray: readonly NameLink[];
  readonly dropped: readonly NameLink[];
}

export function nameVariants(names: readonly string[]): NameVariants {
  return { spelled: alike(names, matchKey), stray: strayCharacters(names), dropped: placesDropped(names) };
}

/** Names that are one but for signs, script, one character or a place left out, among those that file. */
export function proposeVariants({ spelled, stray, dropped }: NameVariants, filingsOf: FilingsOfName): Proposal[] {
  const say = (what: string): QuestionEvidence[] => [{ side: "both", what, text: "", record: null, origin: null, weighs: "for" }];
  // A name without a place that several names with one would fit is at most one of theirs.
  const fits = (name: string) => dropped.filter((link) => link.left === name || link.right === name).length;
  return [
    ...spelled.map((link) => companyProposal(link, filingsOf, { probability: ESTIMATES.spelling, said: say("spelling") })),
    ...stray.map((link) => companyProposal(link, filingsOf, { probability: ESTIMATES.stray, said: say("stray-character") })),
    ...dropped.map((link) => {
      const probability = ESTIMATES.placeDropped / Math.max(fits(link.left), fits(link.right));
      return companyProposal(link, filingsOf, { probability, said: say("place-dropped") });
    }),
  ];
}

/** Filers whose names lack their legal form, and the one that each may be. */
export function proposeCutShort(links: readonly NameLink[], filingsOf: FilingsOfName): Proposal[] {
  const said: QuestionEvidence[] = [{ side: "both", what: "cut-short", text: "", record: null, origin: null, weighs: "for" }];
  return links.map((link) => companyProposal(link, filingsOf, { probability: ESTIMATES.cutShort, said }));
}

/** A name, and the same name without one of its characters: a slip of the pen, or two companies of nearly one name. */
function strayCharacters(names: readonly string[]): NameLink[] {
  const byKey = new Map(names.map((name) => [matchKey(name), name]));
  return [...byKey].flatMap(([key, left]) => {
    const shorter = new Set<string>();
    let at = 0;
    for (const letter of key) {
      shorter.add(byKey.get(key.slice(0, at) + key.slice(at + letter.length)) ?? left);
      at += letter.length;
    }
    return [...shorter].filter((right) => right !== left).map((right): NameLink => ({ left, right }));
  });
}

/** Pairs of names with one key. */
function alike(names: readonly string[], keyOf: (name: string) => string): NameLink[] {
  const byKey = new Map<string, string[]>();
  for (const name of new Map(names.map((one) => [nameKey(one), one])).values()) {
    const known = byKey.get(keyOf(name));
    if (known) known.push(name);
    else byKey.set(keyOf(name), [name]);
  }
  return [...byKey.values()].flatMap((group) =>
    group.flatMap((left, at) => group.slice(at + 1).map((right) => ({ left, right }))),
  );
}

interface Said {
  readonly probability: number;
  readonly said: readonly QuestionEvidence[];
}

/** The rows that would move are those of the one with fewer. */
function companyProposal({ left, right }: NameLink, filingsOf: FilingsOfName, { probability, said }: Said): Proposal {
  const [one, other]: readonly (readonly Filing[])[] = [filingsOf(left), filingsOf(right)];
  const evidence = [...filerEvidence(left, "left", one ?? []), ...filerEvidence(right, "right", other ?? []), ...said];
  const rows = Math.max(1, Math.min(one?.length ?? 0, other?.length ?? 0));
  return { kind: "company", left, right, probability, rows, evidence };
}
