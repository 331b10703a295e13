import type { Localized } from "../../model/text.ts";
import type { Desk } from "./desk.ts";

/** Who publishes the lists that filings are counted from. */
export function publisherOf({ data: { sources, attachments } }: Desk): Localized {
  const source = sources.find(({ id }) => id === attachments[0]?.source) ?? sources[0];
  return source?.publisher ?? {};
}
