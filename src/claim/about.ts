import { captionOf, type CaptionKind, type ClaimWords } from "../model/claim-words.ts";
import type { About } from "./checked-claim.ts";
import type { Claim, Link } from "./claim.ts";
import { describePeriod } from "./reading.ts";

/** What a claim is taken to say, in words of the dossier; null where nothing of it could be tied to anything. */
export function aboutOf(claim: Claim, words: ClaimWords, language: "zh" | "en"): About | null {
  const { subjects, measures, series, places, time, measurer, comparator, stance } = claim;
  if (subjects.length + measures.length + series.length + places.length === 0) return null;
  const named = (kind: CaptionKind, links: readonly Link[]): string =>
    nearest(links)
      .map(({ id }) => captionOf(words, kind, id)[language])
      .join(language === "zh" ? "、" : ", ");
  const isListed = series.length > 0 && measures.length === 0;
  return {
    subject: named("entity", subjects),
    measure: isListed ? named("series", series) : named("measure", measures.slice(0, 1)),
    place: named("place", places),
    period: time.frame ? describePeriod(time.frame.period) : "",
    measurer: measurer ? captionOf(words, "measurer", measurer.id)[language].replace(/^\?/u, "") : "",
    comparator,
    stance,
  };
}

function nearest(links: readonly Link[]): readonly Link[] {
  const [first] = links;
  return links.filter(({ how }) => how === first?.how);
}
