import type { Claim } from "./claim.ts";
import type { FoundInText } from "./found-in-text.ts";
import type { Lexicon } from "./linking/lexicon.ts";
import { withoutDatelines } from "./linking/datelines.ts";
import { linkClaims } from "./linking/link-claims.ts";
import { passagesOf } from "./linking/passages.ts";
import { tokensOf } from "./linking/text-tokens.ts";
import { readTables } from "./tables.ts";

/** Every number of a text with what it is taken to say. */
export function readClaims(found: FoundInText, lexicon: Lexicon): Claim[] {
  const sentences = passagesOf(withoutDatelines(tokensOf(found, lexicon)));
  return readTables(linkClaims(sentences, found.points, lexicon.measures), found, lexicon);
}
