import { join } from "node:path";
import type { Answered, BoundNumber, NumberOrigin } from "../../claim/bound/bound-number.ts";
import { toNumber } from "../../claim/bound/rational.ts";
import { firstText } from "../../model/text.ts";
import { VARIANTS_FILE } from "../../publish/addresses.ts";
import { languageFolder } from "../../publish/page.ts";
import { frameOf } from "../../publish/plan-site.ts";
import { storyAddress } from "../../publish/plan/stories.ts";
import type { SitePack } from "../../store/site-pack.ts";
import type { LoadedSite } from "../site-data.ts";
import { Part } from "./part.ts";
import { storyNumbersOf } from "./printed-numbers.ts";
import type { Recount } from "./recount.ts";
import { askPublished } from "./verify-database.ts";

export interface StoriesToVerify {
  readonly pack: SitePack;
  /** Folder of the build whose tables are asked. */
  readonly build: string;
  readonly derived: LoadedSite;
  readonly recount: Recount;
}

/**
 * The bound numbers of every story that is shown: as printed, in order, against what the derived data print; and each value
 * against the published tables, asked with SQL, the arithmetic of derived numbers done anew in floating point.
 */
export async function verifyStories({ pack, build, derived, recount }: StoriesToVerify): Promise<Part> {
  const part = new Part(
    "stories",
    "every bound number of every story: as printed, and its value from the published tables by SQL",
  );
  const frame = frameOf(derived);
  const ask = new Asked(join(build, "tidui.duckdb"), derived, { recount, part, variants: pack.read(VARIANTS_FILE)?.toString() });
  for (const { slug, language, numbers } of derived.stories) {
    const path = `${languageFolder(frame, language)}${storyAddress(slug)}index.html`;
    const printed = storyNumbersOf(pack.read(path)?.toString() ?? "");
    if (!part.hold(`${path}, bound numbers`, printed.length, numbers.length)) continue;
    for (const [at, number] of numbers.entries()) {
      part.hold(`${path}, number ${at + 1}, [[${number.binding}]]`, printed[at]?.text ?? "none", escaped(number.printed));
      await holdValue(part, `${path}, value ${at + 1}, [[${number.binding}]]`, { number, ask });
    }
  }
  return part;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Floating point against exact numbers: the last digits may differ, nothing else. */
const ROOM = 1e-9;

async function holdValue(
  part: Part,
  where: string,
  { number, ask }: { readonly number: BoundNumber; readonly ask: Asked },
): Promise<void> {
  const sql = await ask.value(number);
  if (sql === undefined) return part.absent();
  const own = toNumber(number.value);
  const isEqual = Math.abs(sql - own) <= ROOM * Math.max(1, Math.abs(own));
  if (isEqual) part.equal();
  else part.differs(where, String(sql), String(own));
}

interface Asking {
  readonly recount: Recount;
  readonly part: Part;
  /** The published file of the index's variants; undefined where there is none. */
  readonly variants: string | undefined;
}

/** Rank of each group in one variant, as the published file has it. */
type Ranks = ReadonlyMap<string, number>;

const CHOICES = 6;

function ranksOf(csv: string): Ranks[] {
  const [head = "", ...lines] = csv.trimEnd().split("\n");
  const groups = head.split(",").slice(CHOICES);
  return lines.map(
    (line) =>
      new Map(
        line
          .split(",")
          .slice(-groups.length)
          .map((cell, at) => [groups[at] ?? "", Number(cell)]),
      ),
  );
}

/** Share of the variants in which the worst of these stands before the best of the others. */
function shareAhead(variants: readonly Ranks[], groups: readonly string[]): number {
  const agree = variants.filter((ranks) => {
    const [own, others] = [true, false].map((isOwn) =>
      [...ranks].filter(([group]) => groups.includes(group) === isOwn).map(([, rank]) => rank),
    );
    return Math.max(...(own ?? [])) < Math.min(...(others ?? []));
  });
  return agree.length / variants.length;
}

/** Values by SQL; undefined where the tables cannot tell. */
class Asked {
  readonly #path: string;
  readonly #derived: LoadedSite;
  readonly #asking: Asking;
  readonly #variants: readonly Ranks[] | undefined;

  constructor(path: string, derived: LoadedSite, asking: Asking) {
    this.#path = path;
    this.#derived = derived;
    this.#asking = asking;
    this.#variants = asking.variants === undefined ? undefined : ranksOf(asking.variants);
  }

  async value({ origin, dimension }: Answered): Promise<number | undefined> {
    switch (origin.kind) {
      case "rows":
        return this.#asking.recount(origin.query);
      case "observation": {
        const value = await this.#one(
          `SELECT coalesce(value, low) AS n FROM observations WHERE id = ${quoted(origin.observation.id)}`,
        );
        return value === undefined ? undefined : dimension === "share" ? value / 100 : value;
      }
      case "attention":
        return this.#attention(origin);
      case "class":
        return this.#classed(origin);
      case "index":
        return this.#index(origin);
      case "derived": {
        const values: number[] = [];
        for (const operand of origin.operands) {
          const value = await this.value(operand);
          if (value === undefined) return undefined;
          values.push(value);
        }
        return work(origin.name, values);
      }
    }
  }

  /** A share over several months is of titles, which no table of the build holds. */
  #attention({ figure, observations }: Extract<NumberOrigin, { kind: "attention" }>): Promise<number | undefined> {
    if (figure === "share" && observations.length !== 1) return Promise.resolve(undefined);
    if (observations.length === 0) return Promise.resolve(0);
    return this.#one(`SELECT sum(value)::DOUBLE AS n FROM observations WHERE id IN (${observations.map(quoted).join(", ")})`);
  }

  #classed({ figure, row }: Extract<NumberOrigin, { kind: "class" }>): Promise<number | undefined> {
    const { scheme, label, series, clock, halfYear, place, group } = row;
    const conditions = [
      `scheme = ${quoted(scheme)} AND label = ${quoted(label)} AND series = ${quoted(series)} AND clock = ${quoted(clock)}`,
      `half_year IS NOT DISTINCT FROM ${orNull(halfYear)} AND place IS NOT DISTINCT FROM ${orNull(place)}`,
      `grp IS NOT DISTINCT FROM ${orNull(this.#caption(group))}`,
    ];
    return this.#one(`SELECT ${figure} AS n FROM classes WHERE ${conditions.join(" AND ")}`);
  }

  #index({ figure, groups }: Extract<NumberOrigin, { kind: "index" }>): Promise<number | undefined> {
    if (figure === "groups") return this.#one("SELECT count(*)::INTEGER AS n FROM composite");
    // The variants themselves are in a file of the site, not in the tables.
    if (figure === "variants") return Promise.resolve(this.#variants?.length);
    if (figure === "ahead") return Promise.resolve(this.#variants && shareAhead(this.#variants, groups));
    const column = figure.replace("-", "_");
    return this.#one(`SELECT ${column}::DOUBLE AS n FROM composite WHERE grp = ${orNull(this.#caption(groups[0] ?? null))}`);
  }

  #caption(group: string | null): string | null {
    const found = this.#derived.groups.find(({ id }) => id === group);
    return found ? firstText(found.name) : null;
  }

  async #one(sql: string): Promise<number | undefined> {
    const rows = await askPublished(this.#path, sql, this.#asking.part);
    const value = rows?.length === 1 ? rows[0]?.["n"] : undefined;
    return typeof value === "number" ? value : undefined;
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const orNull = (text: string | null): string => (text === null ? "NULL" : quoted(text));

function work(name: Extract<NumberOrigin, { kind: "derived" }>["name"], values: readonly number[]): number {
  const [first = NaN, second = NaN] = values;
  switch (name) {
    case "share":
    case "multiple":
      return first / second;
    case "growth":
      return second / first - 1;
    case "difference":
      return first - second;
    case "sum":
      return values.reduce((sum, value) => sum + value, 0);
  }
}
