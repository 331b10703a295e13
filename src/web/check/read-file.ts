import type { CheckPageWords } from "../../model/check-page.ts";

export type FileProblem = Exclude<keyof CheckPageWords["file"], "loaded">;

/** Most bytes of a file that is read here. */
export const LARGEST_FILE = 8 * 1024 * 1024;
const TEXT = /\.(?:txt|text|md|markdown|mdown|mkd|mdx)$/i;
const PAGE = /\.(?:html?|xhtml)$/i;

export interface FileText {
  readonly text: string;
  /** It is the source of a page of HTML, of which only what a reader sees is checked. */
  readonly isPage: boolean;
}

/** A text, Markdown or HTML file as it is; else why it was not read. Other kinds are the command's. */
export async function readTextFile(file: File): Promise<FileText | FileProblem> {
  const isPage = PAGE.test(file.name) || file.type === "text/html";
  if (!isPage && !TEXT.test(file.name) && !/^text\/(?:plain|markdown)$/.test(file.type)) return "document";
  if (file.size > LARGEST_FILE) return "too-large";
  const bytes = await file.arrayBuffer().catch((error: unknown) => {
    // Gone or forbidden since it was chosen; a folder cannot be read at all.
    if (error instanceof DOMException) return undefined;
    throw error;
  });
  const found = bytes ? decoded(bytes) : "unreadable";
  return typeof found === "string" ? found : { ...found, isPage };
}

/** As `tidui check` reads it: a byte order mark stays, and bytes that are no UTF-8 are refused. */
export function decoded(bytes: ArrayBuffer): { readonly text: string } | FileProblem {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return /[\0\u{fffd}]/u.test(text) ? "not-text" : { text };
  } catch (error) {
    if (error instanceof TypeError) return "not-text";
    throw error;
  }
}
