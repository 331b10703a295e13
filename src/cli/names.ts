import { UserError } from "../model/issues.ts";
import { compareNames, SAME_FROM, type Schema } from "../text/match/compare-names.ts";
import { parseName } from "../text/names/parse-name.ts";
import { readStandardInput, writeJsonLines, type LineOutput } from "./json-lines.ts";

export interface NamesCommandOptions {
  readonly compare?: boolean;
  readonly schema?: Schema;
}

/** No name has so many characters (UTF-16 units); what does is a file of another kind. */
const LIMIT = { longest: 1_000_000, tooLong: "has more than a million characters. Give one name a line." };

export async function namesCommand({ compare, schema }: NamesCommandOptions): Promise<void> {
  if (!compare && schema !== undefined) {
    throw new UserError("schema-without-compare", "--schema says what is compared: give --compare with it.");
  }
  return compare ? comparedNames(schema ?? "Organization") : names();
}

/**
 * `tidui names`: a name a line on standard input, its parts a JSON line on standard output. An empty line gives an object of
 * empty parts, so that lines stay with lines.
 */
export async function names(input = readStandardInput(), output: LineOutput = process.stdout): Promise<void> {
  return writeJsonLines({ input, output }, LIMIT, (line) => parseName(line));
}

/** `tidui names --compare`: two names a line with a tab between them, how far they mean the same a JSON line. */
export async function comparedNames(
  schema: Schema,
  input = readStandardInput(),
  output: LineOutput = process.stdout,
): Promise<void> {
  return writeJsonLines({ input, output }, LIMIT, (line, number) => {
    const [left = "", right, ...more] = line.split("\t");
    if (right === undefined || more.length > 0) {
      throw new UserError(
        "not-two-names",
        `Line ${number} does not hold two names. Give a left and a right one with one tab between them.`,
      );
    }
    const { score, reasons } = compareNames(left, right, { schema });
    return { left, right, score, match: score >= SAME_FROM, reasons };
  });
}
