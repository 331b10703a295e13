import type { ColumnProfile } from "./column-profile.ts";

/** Fields of a filing that a column can be proposed for. */
export const ROLES = ["serial", "number", "filed_on", "filer", "name", "place", "class", "product", "remark"] as const;
export type Role = (typeof ROLES)[number];
export type Confidence = "sure" | "fairly sure" | "a guess";

/** What a column is taken for, and why. */
export interface ProposedColumn {
  readonly header: string;
  /** null: ignored by name. */
  readonly field: Role | null;
  readonly reason: string;
  readonly confidence: Confidence;
}

interface Scored {
  /** 0 and below: it is not this. 1 and above: nothing speaks against it. */
  readonly score: number;
  readonly reason: string;
}

// What headers say, in the two languages of the site, Chinese in both its scripts: words of lists as such, of no industry.
const WORDS: Readonly<Record<Role, RegExp>> = {
  serial: /^序[号號]|^[编編]次|^[项項]次|^(?:no|nr|#|serial|index|row)\.?$/iu,
  number:
    /[编編][号號]|[备備]案[号號]|[许許]可[号號]|[证證][号號]|登[记記][号號]|字[号號]|文[号號]|[号號][码碼]|代[码碼]|\b(?:number|no|id|code|licen[cs]e|permit|registration|ref(?:erence)?)\b/iu,
  filed_on: /日期|[时時][间間]|\b(?:date|day|on|issued|filed|approved|granted|registered)\b/iu,
  filer:
    /[单單]位|公司|企[业業]|主[体體]|[机機][构構]|申[请請]人|法人|[厂廠]商|[业業]者|[运運][营營]者|[经經][营營]者|\b(?:company|organi[sz]ation|filer|applicant|holder|firm|owner|operator|manufacturer|permittee|licensee|registrant|entity|developer|provider|vendor|supplier|contractor|issuer|sponsor|employer|institution)\b/iu,
  name: /名[称稱]|名字|品名|[项項]目|[标標][题題]|\b(?:name|title|product|model|service|project|device|system|brand)\b/iu,
  place:
    /[属屬]地|地[区區]|省|城市|[县縣]市|市$|[区區]$|地址|所在地|\b(?:place|region|province|city|town|municipality|district|state|country|county|location|area)\b/iu,
  class: /[类類][别別型]|分[类類]|角色|性[质質]|[状狀][态態]|等[级級]|\b(?:class|type|category|kind|status|role|level)\b/iu,
  product: /[产產]品|[应應]用|\b(?:product|application|app)\b/iu,
  remark: /[备備][注註]|[说說]明|[注註][释釋]|\b(?:remarks?|notes?|comments?)\b/iu,
};

/** In this order, each takes the best column that is left: what is told most surely comes first. */
const ORDER: readonly (readonly [Role, (column: ColumnProfile, rows: number) => Scored])[] = [
  ["serial", serial],
  ["filed_on", date],
  ["number", identifier],
  ["filer", filer],
  ["remark", remark],
  ["name", name],
  ["place", place],
  ["class", kind],
  ["product", product],
];

/** Below this a column is not taken for the role at all. */
const LEAST = 0.5;

/**
 * What each column of a table is. `known` are headers that other tables of the source have settled; their roles are taken.
 * Every column comes out, mapped or ignored, with the reason.
 */
export function proposeColumns(
  columns: readonly ColumnProfile[],
  rows: number,
  known: ReadonlyMap<string, ProposedColumn>,
): ProposedColumn[] {
  const settled = new Map(
    columns.flatMap((column) => {
      const before = known.get(column.header);
      return before ? [[column.header, before] as const] : [];
    }),
  );
  for (const [role, score] of ORDER) {
    if ([...settled.values()].some(({ field }) => field === role)) continue;
    const best = columns
      .filter(({ header }) => !settled.has(header) && isMappable(header))
      .map((column) => ({ column, ...withWords(role, column, score(column, rows)) }))
      .toSorted((left, right) => right.score - left.score)[0];
    if (!best || best.score < LEAST) continue;
    const { header } = best.column;
    settled.set(header, { header, field: role, reason: best.reason, confidence: confidenceOf(best.score) });
  }
  return columns.map((column) => settled.get(column.header) ?? ignored(column));
}

/** An object's prototype is no place for a mapping. */
const isMappable = (header: string): boolean => header !== "__proto__" && !/^column \d+$/.test(header);

function withWords(role: Role, { header }: ColumnProfile, { score, reason }: Scored): Scored {
  const says = WORDS[role].test(header.normalize("NFKC"));
  if (score <= 0 || !says) return { score, reason };
  return { score: score + 0.5, reason: `${reason}, and so its header says` };
}

function confidenceOf(score: number): Confidence {
  return score >= 1.2 ? "sure" : score >= 0.8 ? "fairly sure" : "a guess";
}

function ignored(column: ColumnProfile): ProposedColumn {
  const { header, filled, rows, distinct, dates } = column;
  const seen = filled === 0 ? "it is empty" : `${filled} of ${rows} rows filled, ${distinct} different values`;
  const almost =
    dates > 0 && dates < filled && dates >= 0.5 * filled ? `; not all are dates, such as ${shown(column.firstNoDate)}` : "";
  if (column.unclearDates === 0 || column.unclearDates < 0.5 * filled)
    return { header, field: null, reason: seen + almost, confidence: "sure" };
  const told = `dates such as ${shown(column.firstNoDate)} do not tell the day from the month`;
  const advice = "map it to filed_on and say dates: day-month-year or month-day-year in its source";
  return { header, field: null, reason: `${told}; ${advice}`, confidence: "a guess" };
}

const no: Scored = { score: 0, reason: "" };
const percent = (share: number): string => `${Math.round(share * 100)}%`;
export const shown = (value: string): string => JSON.stringify(Array.from(value.slice(0, 60)).slice(0, 24).join(""));

function serial(column: ColumnProfile): Scored {
  const { header, filled, rows, steps, integers, tables } = column;
  if (integers < filled) return no;
  if (filled === 0) return WORDS.serial.test(header) ? { score: 0.8, reason: "empty, as where a program numbers the rows" } : no;
  // A list that goes on from another begins at any number, so the first step of each table may be missing.
  if (rows > 1 && steps >= 0.9 * (filled - tables) && steps > 0) return { score: 1.3, reason: "counts 1, 2, 3 …" };
  return no;
}

function identifier(column: ColumnProfile): Scored {
  const { filled, rows, unique, shape, meanLength, integers } = column;
  const digits = column.share(column.withDigit);
  if (filled < 0.9 * rows || unique < 0.9 || digits < 0.9 || meanLength < 2 || meanLength > 80) return no;
  if (column.dates + column.unclearDates >= 0.5 * filled) return no;
  // Whole numbers may be amounts as well: without a header that says so they are a guess.
  const plain = integers === filled ? 0.4 : 0;
  return {
    score: unique * 0.6 + shape * 0.4 - plain - Math.max(0, meanLength - 40) / 40,
    reason: `${percent(unique)} of its values are different, ${percent(shape)} of one shape`,
  };
}

function date(column: ColumnProfile): Scored {
  const { filled, rows, dates } = column;
  // One value that is no date would stop the build: then the column is left to an editor.
  if (filled === 0 || dates < filled) return no;
  return { score: 0.5 + 0.4 * (filled / rows), reason: `all ${dates} values are dates` };
}

function filer(column: ColumnProfile): Scored {
  const { filled, rows, unique } = column;
  const organisations = column.share(column.organisations);
  if (filled < 0.8 * rows || column.share(column.integers) > 0.2 || column.dates + column.unclearDates > 0.2 * filled) return no;
  if (column.meanLength > 120 || column.meanLength < 2) return no;
  const says = WORDS.filer.test(column.header) ? 0.2 : 0;
  const score = 0.9 * organisations + 0.2 * (1 - unique) + says;
  return {
    score: organisations < 0.3 && says === 0 ? 0 : score,
    reason: `${percent(organisations)} are named like organisations, ${column.distinct} of them different`,
  };
}

function name(column: ColumnProfile): Scored {
  const { filled, rows, unique, meanLength } = column;
  const text = 1 - column.share(column.integers + column.dates + column.unclearDates);
  if (filled < 0.8 * rows || text < 0.8 || meanLength < 2 || meanLength > 200 || unique < 0.3) return no;
  return { score: 0.2 + 0.5 * unique * text - Math.max(0, meanLength - 60) / 100, reason: `text, ${percent(unique)} different` };
}

function place(column: ColumnProfile, rows: number): Scored {
  const { distinct, filled, meanLength } = column;
  if (filled < 0.5 * rows || column.withDigit > 0.1 * filled || meanLength > 20 || distinct > Math.max(8, rows / 2)) return no;
  const ends = [...column.values.keys()].filter((value) => /[省市区區县縣州]$/u.test(value)).length / Math.max(1, distinct);
  if (!WORDS.place.test(column.header) && ends < 0.6) return no;
  return { score: 0.5 + 0.4 * ends, reason: `${distinct} short values that come again` };
}

function kind(column: ColumnProfile, rows: number): Scored {
  const { distinct, filled, meanLength } = column;
  if (filled < 0.5 * rows || distinct > 40 || distinct > Math.max(3, 0.3 * rows) || meanLength > 30) return no;
  if (column.dates + column.unclearDates > 0 || column.integers === filled) return no;
  return { score: 0.55, reason: `${distinct} values that come again and again` };
}

function product(column: ColumnProfile): Scored {
  if (!WORDS.product.test(column.header) || column.filled === 0) return no;
  return { score: 0.5, reason: `${column.distinct} different values` };
}

function remark(column: ColumnProfile): Scored {
  if (!WORDS.remark.test(column.header)) return no;
  return { score: 0.5, reason: `${column.filled} of ${column.rows} rows have one` };
}
