import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of all files below a folder, relative to it, with "/", in code-unit order; names that begin with "." are left out. */
export function filesBelow(folder: string, prefix = ""): string[] {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true }).toSorted((left, right) => (left.name < right.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}
