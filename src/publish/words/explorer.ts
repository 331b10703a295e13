import type { ExplorerWords } from "../../model/explorer-page.ts";

/** Words of the explorer: those that stand in its page, and those that it hands to its script. */
export interface ExplorerPageWords {
  readonly title: string;
  readonly lede: string;
  readonly noScript: string;
  readonly browser: ExplorerWords;
}
