import { UserError } from "../../model/issues.ts";

/** A text file, or the text of a document, is checked up to this many bytes of UTF-8. */
export const MAX_TEXT = 10 * 2 ** 20;
/** A Word document or PDF may be larger than its text: it has pictures. */
export const MAX_DOCUMENT = 64 * 2 ** 20;

/** Refuses what is larger than is read, before anything is made of it. */
export function checkBytes(bytes: number, kind: "text" | "document"): void {
  const most = kind === "text" ? MAX_TEXT : MAX_DOCUMENT;
  if (bytes > most) throw tooLarge(kind === "text" ? "text" : "file", most);
}

export function tooLarge(what: "text" | "file", most: number): UserError {
  return new UserError(
    "too-large",
    `The ${what} has more than ${most} bytes (${most / 2 ** 20} MB), which is the limit; split it.`,
  );
}
