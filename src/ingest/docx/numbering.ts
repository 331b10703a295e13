import { numberFormat, type NumberFormat } from "./number-formats.ts";
import { elementNames } from "./vocabulary.ts";
import { scanXml, type XmlHandler } from "../xml/scan.ts";
import { attributeOf } from "../xml/text.ts";

/** One level of a list (w:lvl). */
export interface ListLevel {
  readonly start: number;
  /** undefined for bullets and for ways of writing that are not known: such a level shows no number. */
  readonly format: NumberFormat | undefined;
  /** "%1.%2" and so on: the numbers of the levels 1 to 9 with what stands around them. */
  readonly text: string;
  /** Levels before this one (from 0) make it begin again when they are used; 0 for never. */
  readonly restartsBelow: number;
  /** Writes all its numbers in digits. */
  readonly isLegal: boolean;
  /** The paragraph style that means this level. */
  readonly style: string | undefined;
}

/** A list that paragraphs belong to (w:num). Lists of one family (w:abstractNum) go on counting from each other. */
export interface NumberedList {
  readonly family: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Values at which this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Levels count from 0 here as in the file. */
export const LEVELS = 9;
/** No list's text is so long; Word's dialog takes 255 characters. */
const LONGEST_TEXT = 255;

interface Family {
  readonly levels: Map<number, ListLevel>;
  /** The list style that this family is, and the one that it only points to: then it is that family. */
  styleLink?: string;
  numStyleLink?: string;
}

interface List {
  family?: string;
  readonly levels: Map<number, ListLevel>;
  readonly restarts: Map<number, number>;
}

type OpenLevel = { -readonly [Key in keyof ListLevel]: ListLevel[Key] } & { readonly index: number | undefined };

const ELEMENTS = [
  "abstractNum",
  "lvl",
  "start",
  "numFmt",
  "lvlText",
  "lvlRestart",
  "isLgl",
  "pStyle",
  "numStyleLink",
  "styleLink",
  "num",
  "abstractNumId",
  "lvlOverride",
  "startOverride",
  "Fallback",
] as const;

/** The lists of word/numbering.xml by their number (w:numId). Throws "broken-xml". */
export function readLists(xml: Uint8Array): Map<string, NumberedList> {
  const handler = new NumberingHandler(xml);
  scanXml(xml, elementNames(xml, ELEMENTS), handler);
  return handler.lists();
}

class NumberingHandler implements XmlHandler {
  readonly #xml: Buffer;
  readonly #families = new Map<string, Family>();
  readonly #lists = new Map<string, List>();
  #family: Family | undefined;
  #list: List | undefined;
  #override: number | undefined;
  #level: OpenLevel | undefined;

  constructor(xml: Uint8Array) {
    this.#xml = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  }

  open(index: number, from: number, to: number): boolean {
    const element = ELEMENTS[index];
    if (element === "Fallback") return false;
    const attribute = (name: string) => attributeOf(this.#xml.toString("utf8", from, to), name);
    if (element === "abstractNum") this.#families.set(attribute("abstractNumId") ?? "", (this.#family = { levels: new Map() }));
    else if (element === "num") {
      this.#lists.set(attribute("numId") ?? "", (this.#list = { levels: new Map(), restarts: new Map() }));
    } else if (element === "lvlOverride") this.#override = levelIndex(attribute("ilvl"));
    else if (element === "lvl") this.#level = emptyLevel(levelIndex(attribute("ilvl")));
    else if (this.#level) this.#openInLevel(element, attribute);
    else this.#openInList(element, attribute("val") ?? "");
    return true;
  }

  close(index: number): void {
    const element = ELEMENTS[index];
    if (element === "lvl") this.#closeLevel();
    else if (element === "abstractNum") this.#family = undefined;
    else if (element === "num") this.#list = undefined;
    else if (element === "lvlOverride") this.#override = undefined;
  }

  text(): void {
    // All that a list says stands in attributes.
  }

  lists(): Map<string, NumberedList> {
    const linked = new Map([...this.#families].map(([id, { styleLink }]) => [styleLink, id]));
    const lists = new Map<string, NumberedList>();
    for (const [id, { family = "", levels: own, restarts }] of this.#lists) {
      const link = this.#families.get(family)?.numStyleLink;
      const meant = (link === undefined ? undefined : linked.get(link)) ?? family;
      const levels = this.#families.get(meant)?.levels;
      if (levels) lists.set(id, { family: meant, levels: own.size === 0 ? levels : new Map([...levels, ...own]), restarts });
    }
    return lists;
  }

  #openInLevel(element: (typeof ELEMENTS)[number] | undefined, attribute: (name: string) => string | undefined): void {
    const level = this.#level;
    if (!level) return;
    const value = attribute("val");
    if (element === "start") level.start = wholeNumber(value) ?? 0;
    else if (element === "numFmt") level.format = numberFormat(value ?? "", attribute("format"));
    else if (element === "lvlText") level.text = (value ?? "").length > LONGEST_TEXT ? "" : (value ?? "");
    else if (element === "lvlRestart") level.restartsBelow = wholeNumber(value) ?? level.restartsBelow;
    else if (element === "isLgl") level.isLegal = !["0", "false", "off"].includes(value ?? "");
    else if (element === "pStyle") level.style = value;
  }

  #openInList(element: (typeof ELEMENTS)[number] | undefined, value: string): void {
    if (element === "numStyleLink" && this.#family) this.#family.numStyleLink = value;
    else if (element === "styleLink" && this.#family) this.#family.styleLink = value;
    else if (element === "abstractNumId" && this.#list) this.#list.family = value;
    else if (element === "startOverride" && this.#list && this.#override !== undefined) {
      this.#list.restarts.set(this.#override, wholeNumber(value) ?? 0);
    }
  }

  #closeLevel(): void {
    const { index = this.#override, ...level } = this.#level ?? emptyLevel(undefined);
    this.#level = undefined;
    if (index !== undefined) (this.#list ?? this.#family)?.levels.set(index, level);
  }
}

/** What holds where a level does not say. */
function emptyLevel(index: number | undefined): OpenLevel {
  const format = numberFormat("decimal", undefined);
  return { index, start: 0, format, text: "", restartsBelow: index ?? LEVELS, isLegal: false, style: undefined };
}

function levelIndex(value: string | undefined): number | undefined {
  return value !== undefined && /^[0-8]$/.test(value) ? Number(value) : undefined;
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
