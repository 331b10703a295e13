import { registryPage, type RegistryInputs } from "../pages/registry.ts";
import type { Desk, Plan } from "./desk.ts";
import { listedAttachments } from "./sources.ts";

const FIRST_ROWS = 100;

export function* planRegistry(desk: Desk): Iterable<Plan<RegistryInputs>> {
  const { filings } = desk.data;
  const newest = filings.toSorted((left, right) =>
    left.listedAsOf < right.listedAsOf ? 1 : left.listedAsOf > right.listedAsOf ? -1 : 0,
  );
  yield {
    address: "registry/",
    render: registryPage,
    inputs: {
      rows: filings.length,
      sections: desk.sections(newest.slice(0, FIRST_ROWS)),
      attachments: listedAttachments(desk),
    },
  };
}
