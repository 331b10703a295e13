import { UserError } from "../../model/issues.ts";

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character data as it is meant: line ends as "\n", the five named entities and the numbered ones decoded. */
export function decodeXmlText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("&") ? lines.replace(/&([^;&]*;?)/g, decodeEntity) : lines;
}

function decodeEntity(entity: string, body: string): string {
  const name = body.endsWith(";") ? body.slice(0, -1) : "";
  const known = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  if (known !== undefined) return known;
  const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
  const code = number ? Number.parseInt(number[1] ?? number[2] ?? "", number[1] ? 16 : 10) : 0;
  if (code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
  throw new UserError("broken-xml", `The document's text is damaged: "${entity.slice(0, 20)}" is no character.`);
}

/** The value of an attribute by its local name, whatever its prefix, in the inside of one tag. */
export function attributeOf(tag: string, name: string): string | undefined {
  // Looked for after white space only: tried at every character, a long tag without "=" would take the square of its
  // length.
  for (const [, found, double, single] of tag.matchAll(/(?<=^|\s)(?:[^\s=:]*:)?([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) return decodeXmlText(double ?? single ?? "");
  }
  return undefined;
}
