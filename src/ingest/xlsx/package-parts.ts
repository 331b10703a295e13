import type { DocumentBytes } from "../document-bytes.ts";
import { zipEntries, type ZipEntry } from "../zip/zip.ts";
import { readSmallPart } from "./xml-part.ts";

/** The parts of an Office package. Their names are compared without case and are never used as paths. */
export class PackageParts {
  readonly bytes: DocumentBytes;
  readonly #entries = new Map<string, ZipEntry>();

  constructor(bytes: DocumentBytes) {
    this.bytes = bytes;
    for (const [name, entry] of zipEntries(bytes)) this.#entries.set(keyOf(name), entry);
  }

  get(name: string): ZipEntry | undefined {
    return this.#entries.get(keyOf(name));
  }
}

/** What one part points to: another part, by its name in the package. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings"; the rest says whether it is strict. */
  readonly type: string;
  readonly target: string;
}

/** What the part of this name points to ("" is the package itself). What lies outside of the package is left out. */
export function relationshipsOf(parts: PackageParts, name: string): Relationship[] {
  const slash = name.lastIndexOf("/") + 1;
  const entry = parts.get(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
  if (!entry) return [];
  const found: Relationship[] = [];
  readSmallPart(parts.bytes, entry, ["Relationship"], (_element, attributes) => {
    if (attributes("TargetMode")?.toLowerCase() === "external") return;
    const type = attributes("Type") ?? "";
    found.push({
      id: attributes("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: resolveTarget(attributes("Target") ?? "", name.slice(0, slash)),
    });
  });
  return found;
}

/** A target's name in the package: "/xl/a.xml" from its root, "../a.xml" from the folder of the part that points. */
function resolveTarget(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Some programs write "\\" for "/", begin a name with a slash, or write a name with other capitals than its target. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
