import type { Prose } from "../../text/prose.ts";
import { htmlProse } from "./html-prose.ts";
import { markdownProse, plainProse } from "./plain-prose.ts";

/** The prose of a text that is decoded already. It needs no bytes and nothing of Node, so a browser can run it. */
export function proseOfText(text: string, kind: "text" | "markdown" | "html"): Prose {
  if (kind === "html") return htmlProse(text);
  return kind === "markdown" ? markdownProse(text) : plainProse(text);
}
