import type { CodePoints } from "../text/code-points.ts";
import type { Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { ClaimWords } from "../model/claim-words.ts";
import type { Claim } from "./claim.ts";
import type { ClaimFinding } from "./finding.ts";
import type { Counts } from "./known-counts.ts";
import { rankAmongGroups } from "./listing/rank-among-groups.ts";
import { rankAmongListed, type ListedRank } from "./listing/rank-among-listed.ts";
import { rankOutdone } from "./listing/rank-outdone.ts";
import { saidSet } from "./listing/said-set.ts";
import { anchorsOf } from "./places/anchors.ts";
import { isAmongSome, isByAnother } from "./places/narrower-rankings.ts";
import { rankAmongPlaces } from "./places/ranked-places.ts";
import { countReading } from "./reading.ts";
import { valueOf } from "./weighing/option.ts";
import { tied } from "./weighing/tie.ts";

interface Known {
  readonly points: CodePoints;
  readonly places: CheckFacts["places"];
  readonly counts: Counts;
  readonly words: ClaimWords;
}

/** A text's claims as they were read, and as what they were found to be of in the end. */
export interface Told {
  readonly claims: readonly Claim[];
  /** Made only where a rank asks for them. */
  readonly resolved: () => readonly Claim[];
}

/** Ranks among what the text itself lists, whatever weighing has made of them; and of places what is still open, by what the numbers near them were found to be of in the end. */
export function withRanks(
  { claims, resolved: resolve }: Told,
  found: readonly ClaimFinding[],
  known: Known,
): readonly ClaimFinding[] {
  if (!claims.some(isRank)) return found;
  const resolved = resolve();
  const anchors = anchorsOf(found.map((finding, index) => countedAs(claims[index], finding)));
  return found.map((finding, index) => {
    const claim = claims[index];
    if (!claim || !isRank(claim)) return finding;
    const among = rankInText(index, finding, { resolved, found, ...known });
    if (among) {
      const weighed = found[among.operands[0] ?? index]?.weighed ?? finding.weighed;
      return { ...finding, ...among, evidence: [], reading: null, meant: null, weighed };
    }
    const outdone = finding.state === "open" ? rankOutdone(index, { claims: resolved, found }, known.points) : undefined;
    if (outdone) return { ...finding, ...outdone, evidence: [], reading: null, meant: null };
    if (isOtherwise(claims, index, { finding, ...known }) || isAmongMany(claim, finding, { claims, found, ...known }))
      return { ...finding, ...LEFT_OPEN };
    const isOpen = finding.state === "open";
    const ranked = isOpen ? rankAmongPlaces(claim, index, { ...known, claims, anchors, isLast: true }) : undefined;
    if (!ranked) return finding;
    const { state, reason, right, evidence } = ranked.outcome ?? finding;
    return { ...finding, state, reason, right, evidence, reading: ranked.reading, meant: null, weighed: null };
  });
}

const isRank = ({ comparator, stance }: Claim): boolean => comparator === "rank" && stance === "asserted";

interface InText extends Known {
  readonly resolved: readonly Claim[];
  readonly found: readonly ClaimFinding[];
}

/** Where the words say among what, only what is a guess of them leaves another finding as it is. */
function rankInText(index: number, finding: ClaimFinding, { resolved, found, ...known }: InText): ListedRank | undefined {
  const claim = resolved[index];
  const listing = { claims: resolved, found };
  const set = claim && saidSet(claim, known.points);
  if (!set) return finding.state === "open" ? rankAmongGroups(index, listing, known) : undefined;
  return set.of === "text" && finding.state !== "open" ? undefined : rankAmongListed(index, set, listing);
}

/** 按增速居第一, 在长三角居第二: what the numbers beside it decide neither way, and what all places of a list do not refute. */
function isOtherwise(
  claims: readonly Claim[],
  index: number,
  { finding: { state }, points }: { readonly finding: ClaimFinding; readonly points: CodePoints },
): boolean {
  const claim = claims[index];
  if (!claim || state === "open") return false;
  return isByAnother(claim, points) || (state === "fails" && claim.places.length > 0 && isAmongSome(claims, index, points));
}

/** So many numbers on either side may tell what comes before: a constant, however long the text is. */
const FAR = 120;

/** 五款之中排第三: among five of which the text does not give all, whatever others there are; unless it tells enough that come before. */
function isAmongMany(
  claim: Claim,
  { state, weighed }: ClaimFinding,
  { points, found, claims }: Pick<InText, "points" | "found"> & Pick<Told, "claims">,
): boolean {
  if (state !== "fails" || saidSet(claim, points)?.of !== "many") return false;
  const own = weighed && valueOf(weighed);
  if (!weighed || own === null) return true;
  const at = claims.indexOf(claim);
  const from = Math.max(0, at - FAR);
  const before = found.slice(from, at + FAR + 1).flatMap((other, index) => {
    const of = other.weighed ?? other.meant;
    const isThen = of?.measure === weighed.measure && of.period?.end === weighed.period?.end;
    const isLarger = other.state === "holds" && isThen && Number(claims[from + index]?.quantity.value) > own;
    return isLarger ? [`${of.subject} ${other.weighed?.place ?? other.reading?.place ?? ""}`] : [];
  });
  return new Set(before).size < Number(claim.quantity.value);
}

const LEFT_OPEN = {
  state: "open",
  right: null,
  reason: {
    zh: "它说的可能只是一部分中的名次，或者按别的数排。",
    en: "It may be a rank among some of them only, or by another number.",
  },
} as const;

/** A number as one count of a list, whether grammar or weighing has found of which. */
function countedAs(claim: Claim | undefined, finding: ClaimFinding): Finding | undefined {
  const { state, weighed, reading } = finding;
  if (!claim || (state !== "holds" && state !== "fails")) return undefined;
  const plain = { state, reason: finding.reason, right: null, evidence: [], hedged: false, ratio: 1 };
  if (!weighed || weighed.kind === "read") return { ...plain, reading };
  if (weighed.kind !== "count" || !weighed.basis || claim.comparator === "rank") return undefined;
  const { frame } = tied(claim, weighed).time;
  if (!frame) return undefined;
  const place = weighed.place === "" ? null : weighed.place;
  return { ...plain, reading: countReading({ series: weighed.measure, place, basis: weighed.basis, frame }, "near") };
}
