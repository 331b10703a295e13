import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseDocument } from "yaml";
import { UserError } from "../../model/issues.ts";
import { parseLinkConfig, type LinkConfig } from "../../resolve/linkage/config.ts";

const LARGEST_CONFIG = 1024 * 1024;

/** A linkage's configuration, and the folder that its files are relative to. */
export function readConfig(path: string): { readonly config: LinkConfig; readonly folder: string } {
  if (!existsSync(path)) throw new UserError("no-such-file", `There is no file ${path}; name a linkage's configuration.`);
  if (statSync(path).size > LARGEST_CONFIG) throw new UserError("too-large", `${path} is larger than a configuration may be.`);
  const document = parseDocument(readFileSync(path, "utf8"));
  const [error] = document.errors;
  if (error) throw new UserError("bad-yaml", `${path}: ${error.message}`);
  return { config: parseLinkConfig(document.toJS({ maxAliasCount: 100 }) as unknown, path), folder: dirname(resolve(path)) };
}
