import type { Group } from "../model/groups.ts";
import type { Report } from "../model/issues.ts";

/**
 * Groups with the names that pages may show: the one in the dossier's first language, and in others those that have a source or an
 * editor's note. A name without one might be a translation of somebody's, so it is left out, and told.
 */
export function sourcedNames(groups: readonly Group[], first: string | undefined, report: Report): Group[] {
  return groups.map((group) => {
    const { id, name, name_source: source } = group;
    const isShown = (language: string) => language === first || Object.keys(name).length === 1 || source[language] !== undefined;
    for (const language of Object.keys(name)) {
      if (isShown(language)) continue;
      const message = `groups.yml: the name of ${id} in "${language}" has no name_source, so pages show its own name.`;
      report({ code: "unsourced-name", level: "warning", source: "groups.yml", locator: null, message });
    }
    return { ...group, name: Object.fromEntries(Object.entries(name).filter(([language]) => isShown(language))) };
  });
}
