import type { CodePoints } from "../code-points.ts";
import { MONEY_UNITS } from "../count-units.ts";
import { isLetterCode, latinWordAt, wordAfterSpace, wordBeforeSpace, type LatinWord } from "./latin-words.ts";
import type { Quantity } from "./quantity.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What is counted by the million besides money: once one is named, a number of nothing named may be of it. */
const THINGS = words(
  "users user people person downloads download tokens token subscribers members customers visitors viewers readers followers listeners " +
    "audience audiences installs installations population inhabitants residents households citizens accounts devices phones smartphones " +
    "clicks views visits calls queries searches requests messages orders parcels packages cars vehicles shipments deliveries parameters words " +
    "images video videos songs books copies players students voters patients passengers tourists barrels tonnes tons hectares acres traffic usage " +
    "output production mau dau active online installed downloaded visited viewed watched opened joined registered signed subscribed",
);
/** These say that the talk is of money. */
const MONEY_WORDS = words(
  "revenue revenues sales turnover income profit profits loss losses earnings earned earn earns spending spent spend spends expenditure capex " +
    "outlay outlays cost costs budget budgets investment investments invested invest invests funding raised raise fund funds valuation valued " +
    "worth price prices priced paid pay pays bill debt loan loans bought buys cash capital dividend dividends fee fees money assets",
);
/** After a number that nothing is counted with, the sentence goes on so. */
const GOES_ON = words(
  "in for of a an the at on by to from and or but as than that which while when was is went came comes goes after before against during over under since until out last this next with between through if yet it they " +
    "he she we so bought buys respectively apiece each altogether annually yearly overall more less apart alone into",
);
const SCALED = /(?:million|billion|trillion|[0-9] ?(?:m|mn|mln|bn|bln|tn|trn))(?: or (?:so|more|less))?$/iu;
const MILLION_ZEROS = 6;

/**
 * Money that was named is not named again in English: “33.4 billion yuan, up from 30.1 billion”. A number with a million, billion
 * or trillion and nothing that it counts takes the currency named last, unless something else that is counted by the million was
 * named since; in a later paragraph it does only after a word of money. All else is given as it was found.
 */
export function withUnderstoodMoney(points: CodePoints, found: readonly Quantity[]): Quantity[] {
  const talk = new Talk(points);
  return found.map((quantity, index) => {
    if (MONEY_UNITS.has(quantity.unit)) talk.names(quantity);
    else if (isOpen(points, quantity)) {
      const unit = talk.currencyAt(quantity) ?? currencyAhead(points, found, index);
      if (unit !== undefined) return { ...quantity, unit };
    } else if (isManyThings(quantity)) talk.turnsTo(quantity);
    return quantity;
  });
}

/** A number by the million, of nothing named, after which neither a noun nor a verb of many stands: 300 million have tried it, it has 300 million. */
function isOpen(points: CodePoints, { unit, kind, text, start, end }: Quantity): boolean {
  if (unit !== "" || kind !== "count" || !SCALED.test(text)) return false;
  if (isLetterCode(points.code(end)) || points.at(end) === "-") return false;
  const next = wordAfterSpace(points, end);
  if (next && (!GOES_ON.has(next.word) || isPace(points, next))) return false;
  // What has 300 million has users as often as money; by the billion hardly anything is had but money.
  return !/^(?:has|have|had)$/u.test(wordBeforeSpace(points, start)?.word ?? "") || /(?:b|tr)illion$/iu.test(text);
}

/** “100 million a month” are users as often as money; “900 million a year earlier” is of another time. */
function isPace(points: CodePoints, { word, end }: LatinWord): boolean {
  const time = word === "a" ? wordAfterSpace(points, end) : undefined;
  if (!time || !/^(?:day|week|month|quarter|year)$/u.test(time.word)) return false;
  return !/^(?:earlier|before|ago|later)$/u.test(wordAfterSpace(points, time.end)?.word ?? "");
}

const isManyThings = ({ unit, kind, value }: Quantity): boolean =>
  kind === "count" && unit !== "" && isAtLeastMillion(typeof value === "string" ? value : value[1]);

const isAtLeastMillion = (value: string): boolean => (value.split(".")[0] ?? "").length > MILLION_ZEROS;

/** “From 1.2 billion in 2023 to 3 billion yuan”, “1 billion, 3 billion and 500 million yuan”: the currency comes with the last. */
function currencyAhead(points: CodePoints, found: readonly Quantity[], index: number): string | undefined {
  for (let at = index; at < index + LONGEST_LIST; at += 1) {
    const [one, next] = [found[at], found[at + 1]];
    if (!one || !next || next.start - one.end > LONGEST_LINK) return undefined;
    if (!AHEAD.test(points.slice(one.end, next.start))) return undefined;
    if (MONEY_UNITS.has(next.unit)) return next.unit;
    if (!isOpen(points, next)) return undefined;
  }
  return undefined;
}
const AHEAD = /^(?: (?:in [0-9]{4} |a year (?:earlier|before) |last year )?(?:to|or) |, (?:and )?| and )$/u;
const LONGEST_LINK = 24;
const LONGEST_LIST = 8;

/** What a text talks of, read once from the first number of money on. */
class Talk {
  readonly #points: CodePoints;
  #currency: string | undefined;
  #topic: "money" | "things" | "open" = "open";
  #read = 0;

  constructor(points: CodePoints) {
    this.#points = points;
  }

  names({ unit, end }: Quantity): void {
    [this.#currency, this.#topic, this.#read] = [unit, "money", end];
  }

  turnsTo({ end }: Quantity): void {
    if (this.#currency === undefined) return;
    [this.#topic, this.#read] = ["things", end];
  }

  /** The currency of a number of nothing named; undefined where it may be of something else. */
  currencyAt({ start, end }: Quantity): string | undefined {
    if (this.#currency === undefined) return undefined;
    this.#readTo(start);
    const isBought = /^(?:bought|buys)$/u.test(wordAfterSpace(this.#points, end)?.word ?? "");
    return isBought || this.#topic === "money" ? this.#currency : undefined;
  }

  /** Reads the words up to a place. A new paragraph leaves open what is talked of. */
  #readTo(end: number): void {
    const points = this.#points;
    let at = this.#read;
    while (at < end) {
      const word = isLetterCode(points.code(at)) ? latinWordAt(points, at) : undefined;
      if (word && THINGS.has(word.word)) this.#topic = "things";
      else if (word && MONEY_WORDS.has(word.word)) this.#topic = "money";
      else if (!word && isParagraphEnd(points, at)) this.#topic = "open";
      at = word?.end ?? at + 1;
    }
    this.#read = at;
  }
}

/** A blank line, or a line that ends with its sentence; others are broken to a width. */
const isParagraphEnd = (points: CodePoints, at: number): boolean =>
  points.at(at) === "\n" && (points.at(at + 1) === "\n" || '.!?:;”")|*'.includes(points.at(at - 1) || "."));
