import type { Group, GroupMember } from "../model/groups.ts";
import type { Report } from "../model/issues.ts";
import { nameKey } from "../text/normalise.ts";

/** Which group a legal name belongs to, and which group a name in a report speaks of. */
export interface GroupNames {
  /** Id of the group that lists this legal name, exactly as filed but for width, brackets and spaces. */
  ofLegalName(name: string): string | null;
  /** The same with what the group says of it. */
  listed(name: string): ListedName | undefined;
  /** The group a word stands for, and whether the word is the group itself or one of its brands or apps. */
  ofWord(word: string): GroupWord | null;
}

export interface GroupWord {
  readonly group: string;
  readonly as: "group" | "product";
}

export interface ListedName {
  readonly group: string;
  /** Undefined where the name stands under `former` alone. */
  readonly member?: GroupMember;
}

/**
 * A legal name is assigned by being listed, never by containing a brand: 京东方 is not 京东. A word claimed by two groups
 * stands for neither, and is reported.
 */
export function indexGroups(groups: readonly Group[], report: Report): GroupNames {
  const legal = new Map<string, ListedName>();
  const words = new Map<string, GroupWord | null>();
  const list = (name: string, listed: ListedName) => {
    const key = nameKey(name);
    const other = legal.get(key);
    if (other !== undefined && other.group !== listed.group) reportTwoGroups(name, [other.group, listed.group], report);
    // Under `former` too a company keeps what is said of it as a member.
    if (!other?.member || other.group !== listed.group) legal.set(key, listed);
  };
  for (const group of groups) {
    for (const member of group.entities) list(member.name, { group: group.id, member });
    for (const { name } of group.former) list(name, { group: group.id });
    const claim = (word: string, as: GroupWord["as"]) => {
      const key = nameKey(word);
      const known = words.get(key);
      if (known === undefined) words.set(key, { group: group.id, as });
      else if (known?.group !== group.id) words.set(key, ambiguous(word, group.id, report));
    };
    for (const word of [...Object.values(group.name), ...group.aliases]) claim(word, "group");
    for (const word of [...group.brands, ...group.apps]) claim(word, "product");
  }
  return {
    ofLegalName: (name) => legal.get(nameKey(name))?.group ?? null,
    listed: (name) => legal.get(nameKey(name)),
    ofWord: (word) => words.get(nameKey(word)) ?? null,
  };
}

function reportTwoGroups(name: string, [one, other]: readonly [string, string], report: Report): void {
  report({
    code: "two-groups",
    level: "error",
    source: "groups.yml",
    locator: null,
    message: `groups.yml: "${name}" is listed under ${one} and under ${other}; a company has one group.`,
  });
}

function ambiguous(word: string, group: string, report: Report): null {
  report({
    code: "ambiguous-word",
    level: "warning",
    source: "groups.yml",
    locator: null,
    message: `groups.yml: "${word}" is claimed by ${group} and by another group, so it stands for neither.`,
  });
  return null;
}
