import type { Span } from "../../text/code-points.ts";
import { LineIndex } from "../../text/line-index.ts";
import type { Prose } from "../../text/prose.ts";
import { blankMarkdown } from "./blank-markdown.ts";

/** The prose of a text file: all of it, as it stands. */
export function plainProse(text: string): Prose {
  return original("text", text, text);
}

/** The prose of Markdown: what is no prose is blanked, so that spans are those of the file. */
export function markdownProse(text: string): Prose {
  return original("markdown", blankMarkdown(text), text);
}

function original(kind: "text" | "markdown", text: string, source: string): Prose {
  let lines: LineIndex | undefined;
  return {
    kind,
    text,
    isOriginal: true,
    placeOf({ start, end }: Span) {
      lines ??= new LineIndex(source);
      return { start, end, ...lines.at(start) };
    },
  };
}
