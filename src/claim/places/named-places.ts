import type { CodePoints } from "../../text/code-points.ts";
import { smallNumberAt } from "../../text/times/zh-numbers.ts";
import { isClose, type Claim } from "../claim.ts";
import { anchorsBefore, type Anchors } from "./anchors.ts";

interface Around {
  readonly points: CodePoints;
  readonly claims: readonly Claim[];
  readonly anchors: Anchors;
}

/** How far before a number the words for what it adds up may stand. */
const NEAR = 12;
const REST = ["其余", "其他", "剩余", "余下"];

/**
 * The places that a number adds up or is the share of: those named beside it, or the last that were counted where 三地 says how
 * many; a number that is of one place is of that place.
 */
export function placesAddedUp(claim: Claim, index: number, { points, claims, anchors }: Around): string[] {
  const named = claim.places.filter(isClose).map(({ id }) => id);
  const many = howMany(points, claim, claims[index - 1]?.quantity.end ?? 0);
  if (many === undefined) return [...new Set(named)];
  if (new Set(named).size === many) return [...new Set(named)];
  const counted = anchorsBefore(claims, index, anchors).flatMap(({ place }) => place ?? []);
  const last = [...new Set(counted)].slice(0, many);
  return last.length === many ? last.toReversed() : [];
}

/** 三地, 两省, 四省市: how many of the places before are meant. In 两地合计161项，占全国230项 it is said of the number before. */
export function howMany(points: CodePoints, { quantity: { start } }: Claim, from: number): number | undefined {
  for (let at = Math.max(from, start - NEAR); at < start; at += 1) {
    if ("，。；,;\n".includes(points.at(at)) && at > start - NEAR) continue;
    const number = points.at(at) === "两" ? { value: 2, end: at + 1 } : smallNumberAt(points, at);
    if (number && number.value >= 2 && number.end <= start && "地省市".includes(points.at(number.end) || "x"))
      return number.value;
  }
  return undefined;
}

export function isRest({ quantity: { start } }: Claim, points: CodePoints): boolean {
  const from = Math.max(0, start - NEAR);
  return REST.some((word) => points.slice(from, start).includes(word));
}
