import { memoText } from "../../model/memo.ts";
import { matchKey as keyOf } from "./match-key.ts";
import { parseName as parse } from "./parse-name.ts";

// A build asks for the same names again and again: as filer, as former name, as one of a pair. Whoever reads a million names once
// takes the kernels themselves.

/** `matchKey`, remembered. */
export const matchKey = memoText(keyOf);

/** `parseName`, remembered. */
export const parseName = memoText(parse);
