import type { Line } from "./shown-figure.ts";

/** Lines with a share of something that the page of methods does not show, and why not. */
export interface LeftOut {
  readonly why: string;
  readonly is: (line: Line, file: string) => boolean;
}

const what = (line: Line): string => String(line["what"]);
const by = (line: Line): string => String(line["by"] ?? "tidui");
const PEERS =
  /^(?:splink|recordlinkage|minisearch|textbook|fastest-levenshtein|duckdb|rapidfuzz|recognizers-text|cn2an|look-up, (?:Fuse\.js|rapidfuzz))|by companynameparser$|scikit-learn/u;

export const LEFT_OUT: readonly LeftOut[] = [
  { why: "Another program’s figure, for comparison.", is: (line) => PEERS.test(what(line)) || by(line) !== "tidui" },
  { why: "What always the same label would give, for comparison.", is: (line) => /, always /u.test(what(line)) },
  {
    why: "Counts of what the lists hold, estimated with the classes; the pages of classes show them.",
    is: (line) => what(line).endsWith(" by half-year of filing"),
  },
  {
    why: "A single sector, or what was left open: too few labelled filings each to say more than the whole scheme does.",
    is: (line) => /^(?:sector (?!, )|kind unclear$)/u.test(what(line)),
  },
  {
    why: "The half of the labels that the rules were made with; the half kept aside is shown.",
    is: (line, file) => file.startsWith("bench/companies/") && what(line).endsWith(", tune"),
  },
  {
    why: "A part of a set of texts that the rules were made with: by language, by sort of number, by planted error.",
    is: (line) => "folder" in line && line["folder"] !== "held" && (line["language"] !== "all" || "kind" in line),
  },
  {
    why: "With a limit of edits: the same kernel as without.",
    is: (line) => what(line) === "tidui, levenshtein, limit 2",
  },
  {
    why: "After the rules had been mended with these very labels: agreement, no forecast.",
    is: (line, file) => file.startsWith("bench/attention/") && line["rules"] !== "before the draw was used",
  },
  {
    why: "Titles that hold a name and were not counted; the draws that are shown say what was missed.",
    is: (line, file) => file.startsWith("bench/attention/") && line["draw"] === "passed",
  },
];
