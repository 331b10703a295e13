import { contentId, sha256 } from "../model/ids.ts";
import type { Frame, Page } from "../publish/page.ts";

/** Hash of all that a page is made from: its inputs and language, what all pages share, the program. Equal keys, equal bytes. */
export type KeyOfPage = (page: Pick<Page<unknown>, "inputs" | "language">) => string;

/** Pages in several languages share one inputs object and come one after another, so it is hashed once. */
export function pageKeys(program: string, frame: Frame): KeyOfPage {
  const shared = contentId(program, JSON.stringify(frame));
  let last: unknown;
  let digest = "";
  return ({ inputs, language }) => {
    if (inputs !== last || digest === "") {
      // A large file is planned as its text.
      digest = sha256(typeof inputs === "string" ? inputs : (JSON.stringify(inputs) ?? ""));
      last = inputs;
    }
    return contentId(shared, language, digest);
  };
}
