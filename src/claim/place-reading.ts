import { hasWord, isCount, unknownWords, type Clause, type CountToken, type Segment } from "./sentences.ts";
import type { Token } from "./tokens.ts";

export interface PlaceReading {
  readonly place: string | null;
  /** `own`: named beside the number; `topic`: before it, with nothing counted between; `carried`: named for another. */
  readonly how: "own" | "topic" | "carried" | "none" | "unclear";
  /** A place named earlier that may still be meant. */
  readonly other: string | null;
}

/** Places an earlier clause of the sentence named: all of them in order, and whether it counted anything itself. */
export interface PlacesBefore {
  readonly places: readonly string[];
  readonly counted: boolean;
}

const NONE: PlaceReading = { place: null, how: "none", other: null };
const UNCLEAR: PlaceReading = { place: null, how: "unclear", other: null };

type Marker = Extract<Token, { kind: "place" }> | CountToken;

/** Which place each count of a clause is of. Where two readings are possible, none is chosen. */
export function placesOfCounts(clause: Clause, before: PlacesBefore): Map<CountToken, PlaceReading> {
  const markers = clause.tokens.filter((token): token is Marker => token.kind === "place" || isCount(token));
  const counts = markers.filter(isCount);
  const places = markers.flatMap((token) => (token.kind === "place" ? [token.place] : []));
  const each = clause.words.has("each");
  if (places.length === 0) return withoutPlaces(clause, counts, { before, each });
  const allFirst = markers.slice(0, places.length).every((token) => token.kind === "place");
  // 北京、上海、广东分别209款、138款、122款, with or without 分别.
  if (allFirst && places.length > 1) return inOrder(counts, hasUnlisted(clause) ? [] : places);
  // 依次为上海224款、北京195款: each has its place beside it, whatever 依次 says.
  if (alternate(markers)) return inOrder(counts, places);
  if (each) return new Map(counts.map((count) => [count, UNCLEAR]));
  const bySegment = new Map(clause.segments.flatMap((segment, index) => inSegment(segment, clause.segments[index - 1])));
  const [only] = places;
  if (!allFirst || only === undefined) return bySegment;
  return new Map(counts.map((count) => [count, afterPlace(count, bySegment, only)]));
}

/** 北京备案209款、登记195款: the second is Beijing's too, if nothing says otherwise. */
function afterPlace(count: CountToken, bySegment: Map<CountToken, PlaceReading>, place: string): PlaceReading {
  const found = bySegment.get(count) ?? NONE;
  return found.how === "none" ? { place, how: "carried", other: null } : found;
}

function withoutPlaces(
  clause: Clause,
  counts: readonly CountToken[],
  { before, each }: { before: PlacesBefore; each: boolean },
): Map<CountToken, PlaceReading> {
  const { places, counted } = before;
  if (each && !counted && places.length > 1) return inOrder(counts, places);
  const [topic] = places;
  const { national } = clause;
  const read = (): PlaceReading => {
    if (national || topic === undefined) return NONE;
    if (places.length > 1 && !counted) return UNCLEAR;
    return counted ? { place: null, how: "none", other: places.at(-1) ?? null } : { place: topic, how: "topic", other: null };
  };
  return new Map(counts.map((count) => [count, read()]));
}

/** 北京、上海、广东某市: an unknown word in the list may make another place of the one beside it. */
function hasUnlisted({ tokens }: Clause): boolean {
  const [first, last] = [tokens.findIndex(isPlace), tokens.findIndex(isCount)];
  const listed = tokens.slice(first, last);
  return unknownWords(listed) !== "" || hasWord(listed, "narrow");
}

const isPlace = ({ kind }: Token): boolean => kind === "place";

function inOrder(counts: readonly CountToken[], places: readonly string[]): Map<CountToken, PlaceReading> {
  const fit = counts.length === places.length;
  return new Map(counts.map((count, index) => [count, fit ? own(places[index]) : UNCLEAR]));
}

/** 北京209款和上海138款: one place before each count. */
function alternate(markers: readonly Marker[]): boolean {
  return markers.length % 2 === 0 && markers.every((token, index) => (token.kind === "place") === (index % 2 === 0));
}

/** Each count of a list item with one count and one place, wherever the place stands: 209款来自北京. */
function inSegment(segment: Segment, before: Segment | undefined): [CountToken, PlaceReading][] {
  const counts = segment.tokens.filter(isCount);
  const places = segment.tokens.flatMap((token) => (token.kind === "place" ? [token.place] : []));
  const last = before?.tokens.at(-1);
  // 北京（209款）: the bracket explains the word before it.
  if (segment.bracket && places.length === 0 && last?.kind === "place") places.push(last.place);
  return counts.map((count) => {
    if (places.length === 0) return [count, NONE];
    return [count, places.length === 1 && counts.length === 1 ? own(places[0]) : UNCLEAR];
  });
}

function own(place: string | undefined): PlaceReading {
  return place === undefined ? UNCLEAR : { place, how: "own", other: null };
}
