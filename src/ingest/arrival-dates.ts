import { parseDate, type DatePrefix } from "../model/dates.ts";
import type { Source } from "../model/dossier.ts";
import { UserError } from "../model/issues.ts";
import { compilePattern, type DateRule } from "../model/source-rules.ts";

/** Where an arriving document came from, and what it is called there. */
export interface ArrivedFrom {
  readonly title: string;
  /** Name of the file, without folders. */
  readonly file: string;
  readonly address: string | null;
  readonly page: string | null;
}

/** Longest title or address that is searched, in code units: pages of links are written by others. */
const LONGEST_TEXT = 2_000;

/** 2026-05, also at the beginning of a day, and 2026年5月; no part of a longer number. */
const MONTH = /(?<!\d)(\d{4})(?:-(\d{2})|\s*年\s*(\d{1,2})\s*月)(?!\d)/gu;

/**
 * The round of an arriving document: by the source's rule, or else the first month in its title or its file's name. `name` is
 * what a person knows it by.
 */
export function roundOf(source: Source, from: ArrivedFrom, name: string): DatePrefix {
  const round = source.round ? dateBy(source.round, from) : (monthIn(from.title) ?? monthIn(from.file));
  if (round !== undefined) return round;
  const looked = source.round
    ? `the pattern under round finds no date in its ${source.round.from}`
    : "its title and name hold no month";
  throw new UserError(
    "missing-round",
    `${name}: of which round it is cannot be told, because ${looked}. Put a month such as 2026-05 or 2026年5月 into its name, ` +
      `say under round in sources/${source.id}.yml where it stands, or name the file under files there with round and first_seen.`,
  );
}

/** The date that a rule finds; undefined without a rule, or where it finds none. Several groups are year, month and day. */
export function dateBy(rule: DateRule | undefined, from: ArrivedFrom): DatePrefix | undefined {
  if (!rule) return undefined;
  const match = compilePattern(rule.pattern).exec(searched(from[rule.from] ?? ""));
  if (!match) return undefined;
  const groups = match.slice(1).filter((group) => group !== undefined);
  return parseDate(groups.length > 0 ? groups.join("-") : match[0]);
}

function monthIn(text: string): DatePrefix | undefined {
  for (const [, year, iso, printed] of searched(text).matchAll(MONTH)) {
    const month = parseDate(`${year}-${iso ?? printed}`);
    if (month !== undefined) return month;
  }
  return undefined;
}

const searched = (text: string): string => text.slice(0, LONGEST_TEXT).normalize("NFKC");
