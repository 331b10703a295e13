import { UserError } from "../../model/issues.ts";
import { detectKind } from "../detect.ts";
import { inMemory } from "../document-bytes.ts";
import { FetchError } from "./fetch-error.ts";

/** Bytes at the end of a PDF in which it says that it ends; servers append some of their own. */
const PDF_TAIL = 4096;

/**
 * The kind of a document that came, told by its bytes. Servers answer with status 200 and a page that says "not found",
 * with nothing, or with a part: none of these is a document, and none may replace the last good one.
 */
export function checkDocument(bytes: Uint8Array, kinds: readonly string[]): string {
  const kind = kindOf(bytes);
  if (!kinds.includes(kind))
    throw new FetchError("unexpected-kind", `This is ${kind}, but the source expects ${kinds.join(", ")}.`);
  // A zip without its end has no directory, which is where its kind is read.
  if (kind === "pdf" && !Buffer.from(bytes.subarray(-PDF_TAIL)).includes("%%EOF"))
    throw new FetchError("cut-off", "The PDF has no end; only a part of it came.");
  return kind;
}

function kindOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new FetchError("empty-file", "The server sent nothing.");
  try {
    return detectKind(inMemory(bytes));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new FetchError(error.code, error.message, { cause: error });
  }
}
