import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Paths of all files below a folder, relative to it, with "/", in code-unit order. Names that begin with "." are left out,
 * and so is what `isLeftOut` says. A link is listed and never followed: it may lead in a circle.
 */
export function filesBelow(folder: string, isLeftOut: (path: string) => boolean = () => false): string[] {
  const walk = (prefix: string): string[] => {
    const entries = readdirSync(join(folder, prefix), { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
    return entries
      .toSorted((left, right) => (left.name < right.name ? -1 : 1))
      .flatMap((entry) => {
        const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
        if (isLeftOut(path)) return [];
        return entry.isDirectory() ? walk(path) : [path];
      });
  };
  return walk("");
}
