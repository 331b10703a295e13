import type { Group } from "../model/dossier.ts";
import type { Report } from "../model/issues.ts";
import { nameKey } from "../text/normalise.ts";

/** Which group a legal name belongs to, and which group a name in a report speaks of. */
export interface GroupNames {
  /** Id of the group that lists this legal name, exactly as filed but for width, brackets and spaces. */
  ofLegalName(name: string): string | null;
  /** The group a word stands for, and whether the word is the group itself or one of its brands or apps. */
  ofWord(word: string): { readonly group: string; readonly as: "group" | "product" } | null;
}

/**
 * A legal name is assigned by being listed, never by containing a brand: 京东方 is not 京东. A word claimed by two groups
 * stands for neither, and is reported.
 */
export function indexGroups(groups: readonly Group[], report: Report): GroupNames {
  const legal = new Map<string, string>();
  const words = new Map<string, { group: string; as: "group" | "product" } | null>();
  for (const group of groups) {
    for (const name of [...group.entities, ...group.former].map((member) => member.name)) {
      const key = nameKey(name);
      const other = legal.get(key);
      if (other !== undefined && other !== group.id) {
        report({
          code: "two-groups",
          level: "error",
          source: "groups.yml",
          locator: null,
          message: `groups.yml: "${name}" is listed under ${other} and under ${group.id}; a company has one group.`,
        });
      }
      legal.set(key, group.id);
    }
    const claim = (word: string, as: "group" | "product") => {
      const key = nameKey(word);
      const known = words.get(key);
      if (known === undefined) words.set(key, { group: group.id, as });
      else if (known?.group !== group.id) words.set(key, ambiguous(word, group.id, report));
    };
    for (const word of [...Object.values(group.name), ...group.aliases]) claim(word, "group");
    for (const word of [...group.brands, ...group.apps]) claim(word, "product");
  }
  return {
    ofLegalName: (name) => legal.get(nameKey(name)) ?? null,
    ofWord: (word) => words.get(nameKey(word)) ?? null,
  };
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
