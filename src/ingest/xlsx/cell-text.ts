import { UserError } from "../../model/issues.ts";
import { decodeXmlText } from "../xml/text.ts";

/** Bytes of a cell's text as it is written. Excel stops at 32,767 characters; other programs have no bound. */
export const MAX_CELL_TEXT = 2 ** 20;

const [AMPERSAND, UNDERSCORE, SPACE, DELETE, TAB, LINE_FEED] = [0x26, 0x5f, 0x20, 0x7f, 0x09, 0x0a];

/** How a piece of text has to be read: bytes below 128 only, as UTF-8, or with something in it that stands for another. */
export type TextForm = "ascii" | "utf8" | "coded";

/** Looks at every byte once, so that plain text is never searched for entities. */
export function textForm(bytes: Uint8Array, from: number, to: number): TextForm {
  let form: TextForm = "ascii";
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte > DELETE) form = "utf8";
    else if (byte === AMPERSAND || byte === UNDERSCORE || (byte < SPACE && byte !== TAB && byte !== LINE_FEED)) return "coded";
  }
  return form;
}

/** The text of a cell's piece, entities and the escapes of spreadsheets (_x000D_) decoded. */
export function pieceText(window: Buffer, from: number, to: number, isLiteral: boolean): string {
  const form = textForm(window, from, to);
  if (form !== "coded") return window.toString(form === "ascii" ? "latin1" : "utf8", from, to);
  const raw = window.toString("utf8", from, to);
  const text = unescapeText(isLiteral ? raw.replaceAll(/\r\n?/g, "\n") : decodeXmlText(raw));
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(raw))
    throw new UserError("broken-xml", "The document's text is damaged: it holds a control character.");
  return text;
}

/** Characters that XML cannot hold are written as _x and their UTF-16 code (ECMA-376: ST_Xstring). */
function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  const decoded = text.replace(/_x([\da-fA-F]{4})_/g, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  // Halves of a character are not written one by one by anybody; such a text is left as it is.
  return /\p{Surrogate}/u.test(decoded) ? text : decoded;
}
