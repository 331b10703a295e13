import { UserError } from "../../model/issues.ts";
import { headerKey } from "../../text/header-key.ts";
import { ROLES, type Role } from "./column-roles.ts";
import type { SampleFile } from "./sample-files.ts";

/** What the user says of columns, "Header=field" or "Header=ignore", by the key of the header; each must stand in a document. */
export function wishedColumns(wishes: readonly string[], files: readonly SampleFile[]): Map<string, Role | null> {
  const headers = new Set(files.flatMap(({ tables }) => tables.flatMap(({ columns }) => [...columns.keys()])));
  return new Map(wishes.map((wish) => wished(wish, headers)));
}

function wished(wish: string, headers: ReadonlySet<string>): [string, Role | null] {
  // A header may hold "=", a field may not.
  const at = wish.lastIndexOf("=");
  const [header, field] = [wish.slice(0, Math.max(0, at)), wish.slice(at + 1).trim()];
  const role = ROLES.find((one) => one === field);
  if (at < 0 || (role === undefined && field !== "ignore")) {
    throw new UserError(
      "bad-column",
      `--column "${wish}" says no field. Write "Header=field"; fields are ${ROLES.join(", ")}, and ignore.`,
    );
  }
  if (!headers.has(headerKey(header)))
    throw new UserError("unknown-column", `--column "${wish}": no document has the column "${header}".`);
  return [headerKey(header), role ?? null];
}
