import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../model/ids.ts";
import { UserError } from "../../model/issues.ts";
import type { SitePack } from "../../store/site-pack.ts";
import { filesBelow } from "../files-below.ts";
import { Part } from "./part.ts";

/** Every file of a published folder against the build's page of that path, by hash; and none beside them. */
export function verifySite(folder: string, pack: SitePack): Part {
  if (!existsSync(folder))
    throw new UserError("no-such-folder", `There is no folder ${folder}. Name one that \`tidui publish\` wrote.`);
  const part = new Part("site", "every file of the published folder, hashed, against the build's page");
  const files = new Set(filesBelow(folder));
  for (const path of pack.paths) {
    if (!files.has(path)) part.differs(path, "no such file", "a page of the build");
    else part.hold(path, sha256(readFileSync(join(folder, path))), sha256(pack.read(path) ?? ""));
  }
  const pages = new Set(pack.paths);
  for (const path of files) if (!pages.has(path)) part.differs(path, "a file", "no page of the build");
  return part;
}
