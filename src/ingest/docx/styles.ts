import { LEVELS, type NumberedList } from "./numbering.ts";
import { elementNames } from "./vocabulary.ts";
import { scanXml, type XmlHandler } from "../xml/scan.ts";
import { attributeOf } from "../xml/text.ts";

/** Which list a paragraph belongs to, and its level, from 0; undefined where it does not say. "0" is no list. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** The lists that paragraph styles put their paragraphs into. */
export interface NumberedStyles {
  readonly places: ReadonlyMap<string, ListPlace>;
  /** Style of the paragraphs that name none. */
  readonly standard: string | undefined;
}

export const NO_STYLES: NumberedStyles = { places: new Map(), standard: undefined };

interface Style {
  basedOn?: string;
  list?: string;
  level?: number;
}

const ELEMENTS = ["style", "basedOn", "ilvl", "numId", "pPrChange", "rPr", "tblStylePr", "Fallback"] as const;
const SKIPPED_FROM = ELEMENTS.indexOf("pPrChange");
/** A chain of styles that are based on each other ends here; Word allows ten. */
const LONGEST_CHAIN = 32;

/** The numbered styles of word/styles.xml. Throws "broken-xml". */
export function readStyles(xml: Uint8Array, lists: ReadonlyMap<string, NumberedList>): NumberedStyles {
  const handler = new StyleHandler(xml);
  scanXml(xml, elementNames(xml, ELEMENTS), handler);
  const { styles, standard } = handler;
  const places = new Map<string, ListPlace>();
  for (const id of styles.keys()) {
    const place = placeOf(id, styles, lists);
    if (place.list !== undefined || place.level !== undefined) places.set(id, place);
  }
  return { places, standard };
}

/** A style has what it says itself and else what the style it is based on has. */
function placeOf(id: string, styles: ReadonlyMap<string, Style>, lists: ReadonlyMap<string, NumberedList>): ListPlace {
  const chain: string[] = [];
  let list: string | undefined;
  let level: number | undefined;
  for (let at: string | undefined = id; at !== undefined && list === undefined && chain.length < LONGEST_CHAIN;) {
    const style: Style | undefined = styles.get(at);
    chain.push(at);
    list = style?.list;
    level ??= style?.level;
    at = style?.basedOn;
  }
  // A level that names the style is the one it means, whatever the style itself says.
  const named = [...((list === undefined ? undefined : lists.get(list))?.levels ?? [])];
  for (const style of chain) {
    const found = named.find(([, { style: meant }]) => meant === style);
    if (found) return { list, level: found[0] };
  }
  return { list, level };
}

class StyleHandler implements XmlHandler {
  readonly styles = new Map<string, Style>();
  standard: string | undefined;
  readonly #xml: Buffer;
  #style: Style | undefined;

  constructor(xml: Uint8Array) {
    this.#xml = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  }

  open(index: number, from: number, to: number): boolean {
    if (index >= SKIPPED_FROM) return false;
    const element = ELEMENTS[index];
    const attribute = (name: string) => attributeOf(this.#xml.toString("utf8", from, to), name);
    if (element === "style") return this.#openStyle(attribute);
    const value = attribute("val");
    if (!this.#style || value === undefined) return true;
    if (element === "basedOn") this.#style.basedOn = value;
    else if (element === "numId") this.#style.list = value;
    else if (element === "ilvl") Object.assign(this.#style, levelOf(value));
    return true;
  }

  close(index: number): void {
    if (ELEMENTS[index] === "style") this.#style = undefined;
  }

  text(): void {
    // All that a style says stands in attributes.
  }

  #openStyle(attribute: (name: string) => string | undefined): boolean {
    if (attribute("type") !== "paragraph") return false;
    const id = attribute("styleId") ?? "";
    this.styles.set(id, (this.#style = {}));
    if (["1", "true", "on"].includes(attribute("default") ?? "")) this.standard = id;
    return true;
  }
}

function levelOf(value: string): { level: number } | Record<string, never> {
  const level = Number(value);
  return /^\d$/.test(value) && level < LEVELS ? { level } : {};
}
