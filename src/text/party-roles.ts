import { CodePoints, isLatin } from "./code-points.ts";
import { matchKey } from "./names/match-key.ts";
import { WordTable } from "./word-table.ts";

/** What a party did in a round, as somebody notes it behind the name. */
export type PartyRole = "lead" | "co-lead" | "follow" | "sole" | "existing" | "new";

export interface Party {
  /** Without the note, if that tells roles and nothing else. */
  readonly name: string;
  /** In the order noted, each once. */
  readonly roles: readonly PartyRole[];
}

// Simplified and in lower case: they are looked up in a note's match key.
const WORDS: readonly (readonly [PartyRole, readonly string[]])[] = [
  ["lead", ["领投", "领投方", "主投", "lead", "led", "lead investor"]],
  ["co-lead", ["联合领投", "联席领投", "共同领投", "co-lead", "co-led", "co-lead investor"]],
  ["follow", ["跟投", "跟投方", "参投", "follow", "follow-on", "participant", "participating"]],
  ["sole", ["独家投资", "独投", "sole", "sole investor"]],
  ["existing", ["老股东", "现有股东", "原股东", "原有股东", "既有股东", "existing", "existing shareholder", "existing investor"]],
  ["new", ["新股东", "新投资方", "new shareholder", "new investor"]],
];

const ROLES = new WordTable(WORDS.flatMap(([role, words]) => words.map((word) => [word, role] as const)));
const NOTE = /^(?<name>.*\S)\s*(?:[(（](?<round>[^()（）]+)[)）]|[[【](?<square>[^[\]【】]+)[\]】])$/su;
const BETWEEN = /^[\s,、;/|&和及兼]$/u;

/** A name and the roles noted in brackets behind it: 君联资本 (跟投, 老股东). A note that says anything else is left in the name. */
export function partyOf(written: string): Party {
  const parts = NOTE.exec(written.trim())?.groups;
  const roles = parts && rolesIn(parts["round"] ?? parts["square"] ?? "");
  return parts && roles ? { name: parts["name"] ?? written, roles } : { name: written, roles: [] };
}

/** Roles that a note names; null where it names none, or something else besides. */
function rolesIn(note: string): readonly PartyRole[] | null {
  const points = new CodePoints(matchKey(note));
  const roles = new Set<PartyRole>();
  for (let at = 0; at < points.length;) {
    if (BETWEEN.test(points.at(at))) {
      at += 1;
      continue;
    }
    const word = ROLES.longestAt(points, at);
    // "leader" is no lead.
    if (!word || (isLatin(points.at(word.end - 1)) && isLatin(points.at(word.end)))) return null;
    roles.add(word.value);
    at = word.end;
  }
  return roles.size === 0 ? null : [...roles];
}
