import type { CodePoints } from "../code-points.ts";
import { unitAt } from "../count-units.ts";
import { isLess } from "../exact-decimal.ts";
import { sure, type Body } from "./body.ts";
import { valueOf, figureAt, type Figure } from "./figure.ts";
import { fractionText } from "./fractions.ts";

/** 大约二比一, 2.5比1: so many times the other, at the end of a clause. A match ends 以2比1, and 比分2比1 tells who won. */
export function ratioAt(points: CodePoints, figure: Figure): Body | undefined {
  if (points.at(figure.end) !== "比" || !"一1".includes(points.at(figure.end + 1) || "x")) return undefined;
  const end = figure.end + 2;
  const value = valueOf(figure);
  if (typeof value !== "string" || !/^(?:$|[，。；：、！？,;)）”」的之左上变變升降扩擴缩縮\n])/u.test(points.slice(end, end + 1)))
    return undefined;
  const before = points.slice(Math.max(0, figure.start - LONGEST_SCORE), figure.start);
  return /(?:以|比分|分为|分為|[:：]|\d)$/u.test(before) ? undefined : sure({ start: figure.start, end }, value, "倍");
}

const LONGEST_SCORE = 2;

const LONGEST_MEMBERS = 24;
const MEMBERS =
  /^[^，。；！？,;\n\d一二三四五六七八九十]{0,12}(?:[里裡中]|之中|当中|當中)?(?:[约約就便只能至少大概超过過近有]{0,4})(?:有|是)/u;

/** 每十款服务里有四款, 每5家就有1家: a part of them, each time. Its number is told between 每 and the second counter. */
export function membersOfEachAt(points: CodePoints, whole: Figure): Body | undefined {
  if (points.at(whole.start - 1) !== "每") return undefined;
  const unit = unitAt(points, whole.end);
  if (!unit) return undefined;
  const link = MEMBERS.exec(points.slice(unit.end, unit.end + LONGEST_MEMBERS))?.[0];
  const part = link === undefined ? undefined : figureAt(points, unit.end + Array.from(link).length);
  const counter = part && unitAt(points, part.end);
  if (!part || !counter || counter.unit !== unit.unit) return undefined;
  const value = isLess(part.low, whole.low) ? fractionText(part.low, whole.low) : undefined;
  return value === undefined ? undefined : sure({ start: whole.start - 1, end: counter.end }, value, "", { kind: "fraction" });
}
