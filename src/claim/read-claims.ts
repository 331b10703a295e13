import type { Claim } from "./claim.ts";
import type { FoundInText } from "./found-in-text.ts";
import type { Lexicon } from "./linking/lexicon.ts";
import { linkBeside } from "./linking/beside.ts";
import { withoutDatelines } from "./linking/datelines.ts";
import { withHomePlaces } from "./linking/home-places.ts";
import { linkClaims } from "./linking/link-claims.ts";
import { passagesOf, type SentencePassages } from "./linking/passages.ts";
import { withShortPlaces } from "./linking/short-places.ts";
import { tokensOf } from "./linking/text-tokens.ts";
import { linkWithin } from "./linking/within.ts";
import { readTables } from "./tables.ts";

/** Every number of a text with what it is taken to say. */
export function readClaims(found: FoundInText, lexicon: Lexicon): Claim[] {
  return claimsOf(sentencesIn(found, lexicon), found, lexicon);
}

export function sentencesIn(found: FoundInText, lexicon: Lexicon): SentencePassages[] {
  return passagesOf(withoutDatelines(withHomePlaces(withShortPlaces(tokensOf(found, lexicon), lexicon))));
}

/** The numbers of these sentences, one for each that stands in them. */
export function claimsOf(sentences: readonly SentencePassages[], found: FoundInText, lexicon: Lexicon): Claim[] {
  const linked = linkBeside(linkClaims(sentences, found, lexicon), found.points);
  return readTables(linkWithin(linked, found.points), found, lexicon);
}
