import type { GraphFile } from "../../model/graph-file.ts";
import { UserError } from "../../model/issues.ts";
import { matchKey } from "../../text/names/match-key.ts";

/** Most names that an error lists. */
const LISTED = 5;

/**
 * The node that a name means: written as it is, in any of the dossier's languages, whatever its width and case; or the beginning of its id. Of
 * several of one name the group is meant; other namesakes, and a name that nothing bears, are refused with what could be meant.
 */
export function findNode(graph: GraphFile, name: string): number {
  const key = matchKey(name);
  const { id, schema, names, name: first } = graph.nodes;
  const keysOf = (node: number) =>
    [first[node], ...Object.values(names).map((own) => own[node])].flatMap((one) => (one ? [matchKey(one)] : []));
  const all = id.map((_id, node) => node);
  const exact = all.filter((node) => keysOf(node).includes(key));
  const groups = exact.filter((node) => graph.schemas[schema[node] ?? -1] === "Group");
  const [only] = groups.length > 0 ? groups : exact;
  if (only !== undefined && (groups.length === 1 || exact.length === 1)) return only;
  if (exact.length > 1)
    throw new UserError(
      "ambiguous-name",
      `${exact.length} things are called “${name}”: ${listed(graph, exact)}. Give the id of the one you mean.`,
    );
  const byId = /^[0-9a-f]{6,}$/u.test(name) ? all.filter((node) => id[node]?.startsWith(name)) : [];
  const [meant] = byId;
  if (byId.length === 1 && meant !== undefined) return meant;
  const near = key === "" ? [] : all.filter((node) => keysOf(node).some((one) => one.includes(key)));
  const hint = near.length > 0 ? ` Did you mean ${listed(graph, near)}?` : "";
  throw new UserError("unknown-name", `No group, company, investor or thing in the graph is called “${name}”.${hint}`);
}

function listed({ nodes, schemas }: GraphFile, found: readonly number[]): string {
  const shown = found
    .slice(0, LISTED)
    .map((node) => `${nodes.name[node]} (${schemas[nodes.schema[node] ?? -1]}, ${nodes.id[node]})`);
  const more = found.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
