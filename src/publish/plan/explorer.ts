import { EXPLORE } from "../addresses.ts";
import { explorerPage } from "../pages/explorer.ts";
import type { Plan } from "./desk.ts";

/** The page of the free explorer. It holds nothing of the graph: its script loads that. */
export function* planExplorer(): Iterable<Plan<null>> {
  yield { address: EXPLORE, render: explorerPage, inputs: null };
}
