import { captionOf, type CaptionKind, type ClaimWords } from "../model/claim-words.ts";
import type { About } from "./checked-claim.ts";
import { daysOf } from "../model/dates.ts";
import { isSaidNear, type Claim, type Link } from "./claim.ts";
import type { FigureMeant } from "./figures/figure-outcome.ts";
import type { ClaimFinding } from "./finding.ts";
import { describePeriod, type Reading } from "./reading.ts";

/** What a claim is taken to say, in words of the dossier; null where nothing of it could be tied to anything. */
export function aboutOf(
  linked: Claim,
  { reading, meant }: Pick<ClaimFinding, "reading" | "meant">,
  words: ClaimWords,
  language: "zh" | "en",
): About | null {
  const claim = meant ? asMeasured(linked, meant) : reading ? asCounted(linked, reading) : linked;
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

/** What the lists were asked: they may take a series, a place or a date from what the text said before. */
function asCounted(claim: Claim, { series, place, frame }: Reading): Claim {
  const [only, second] = series;
  return {
    ...claim,
    series: only !== undefined && second === undefined ? [link(only)] : claim.series,
    places: place === null ? [] : [link(place)],
    time: frame ? { frame, how: claim.time.how } : claim.time,
  };
}

/** The figures that it was held against: a word may mean several measures, and a time that stands far off is perhaps not its own. */
function asMeasured(claim: Claim, { subject, measure, period }: FigureMeant): Claim {
  const { frame, how } = claim.time;
  const isSaid = frame !== null && isSaidNear(how);
  const told = period && { start: daysOf(period.start).start, end: daysOf(period.end).end };
  return {
    ...claim,
    subjects: subject === "" ? claim.subjects : [link(subject)],
    measures: [link(measure)],
    time:
      told && !isSaid ? { frame: { period: told, grain: "span", asOf: false, upTo: false, carried: false }, how } : claim.time,
  };
}

const link = (id: string): Link => ({ id, how: "own", start: 0, end: 0 });

function nearest(links: readonly Link[]): readonly Link[] {
  const [first] = links;
  return links.filter(({ how }) => how === first?.how);
}
