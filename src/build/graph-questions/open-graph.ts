import type { GraphFile } from "../../model/graph-file.ts";
import { GRAPH_FILE } from "../../publish/addresses.ts";
import { openSitePack } from "../../store/site-pack.ts";

/** graph.json of a build. */
export function openGraph(build: string): GraphFile {
  const pack = openSitePack(build);
  const bytes = pack?.read(GRAPH_FILE);
  pack?.close();
  if (!bytes) throw new Error(`The build in ${build} has no ${GRAPH_FILE}`);
  return JSON.parse(bytes.toString("utf8")) as GraphFile;
}
