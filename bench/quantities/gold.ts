import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { kindOfUnit } from "../../src/text/quantities/body.ts";
import type { Quantity } from "../../src/text/quantities/quantity.ts";

/** One sentence and the numbers that somebody who read it wrote down. */
export interface GoldCase {
  readonly language: "zh" | "en" | "mixed";
  readonly sentence: string;
  readonly expected: readonly ExpectedQuantity[];
}

export type ExpectedQuantity = Pick<Quantity, "text" | "value" | "unit" | "approx" | "kind" | "change">;

const FILE = fileURLToPath(new URL("../../test/gold/quantities.csv", import.meta.url));

/**
 * The cases of test/gold/quantities.csv. A number is written `TEXT=VALUE UNIT ~approx @kind ^change`, several with "; " between
 * them; what is not written is null, and the kind that of the unit. A range is
 * `[LOW..HIGH]`; "_" stands for a space in a unit.
 */
export function readGold(): GoldCase[] {
  const [, ...lines] = readFileSync(FILE, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [language = "", sentence = "", expected = ""] = cellsOf(line);
    return {
      language: language as GoldCase["language"],
      sentence,
      expected: expected === "" ? [] : expected.split("; ").map(expectedOf),
    };
  });
}

function expectedOf(written: string): ExpectedQuantity {
  const [text = "", rest = ""] = written.split("=");
  const [number = "", ...words] = rest.split(" ");
  const marked = (mark: string): string | null => words.find((word) => word.startsWith(mark))?.slice(1) ?? null;
  const unit = words.find((word) => !/^[~@^]/.test(word))?.replaceAll("_", " ") ?? "";
  const range = /^\[(.+)\.\.(.+)\]$/.exec(number);
  return {
    text,
    value: range ? [range[1] ?? "", range[2] ?? ""] : number,
    unit,
    approx: marked("~") as Quantity["approx"],
    kind: (marked("@") ?? kindOfUnit(unit)) as Quantity["kind"],
    change: marked("^") as Quantity["change"],
  };
}

function cellsOf(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}
