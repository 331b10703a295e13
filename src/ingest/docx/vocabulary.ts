import { UserError } from "../../model/issues.ts";
import { NameTable, prefixOf } from "../xml/names.ts";

/** The transitional and the strict form of the one vocabulary (ECMA-376). */
const WORD = ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"];
const COMPATIBILITY = ["http://schemas.openxmlformats.org/markup-compatibility/2006"];
/** The root element and its namespaces stand within this many bytes; Word's take 3,000. */
const ROOT_WITHIN = 65_536;

/** The elements' names with the prefix this part gives them; most write "w:tbl", some "ns0:tbl" or plain "tbl". */
export function elementNames(xml: Uint8Array, names: readonly string[]): NameTable {
  const head = new TextDecoder().decode(xml.subarray(0, ROOT_WITHIN));
  const word = prefixOf(head, WORD);
  if (word === undefined) throw new UserError("broken-xml", "The document's text is not in the language of Word documents.");
  const fallback = prefixOf(head, COMPATIBILITY) ?? "mc:";
  return new NameTable(names.map((name) => (name === "Fallback" ? fallback : word) + name));
}
