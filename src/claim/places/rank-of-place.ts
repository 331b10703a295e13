import type { Outcome } from "../outcome.ts";
import type { Said } from "../said.ts";
import type { PlaceCount } from "./counts-of-places.ts";

/**
 * 排名第六: among the counts of all regions. It is right for every rank that one way of counting gives, wrong only for what none
 * does, wherever rows of no region are counted to.
 */
export function rankOfPlace(said: number, place: string, regions: readonly PlaceCount[]): Outcome | undefined {
  const own = regions.find((region) => region.place === place);
  if (!own || own.value === 0 || !Number.isInteger(said)) return undefined;
  const others = regions.filter((region) => region !== own);
  const ahead = others.filter(({ value }) => value > own.value);
  const level = others.filter(({ value }) => value === own.value);
  const best = ahead.length + 1;
  const surely = others.filter(({ low }) => low > own.high + own.unplaced).length + 1;
  const possibly = others.filter((other) => other.high + other.unplaced >= own.low).length + 1;
  const holds = said >= best && said <= best + level.length;
  const fails = !holds && (said < surely || said > possibly);
  const reason = reasonOf(own, ahead, best);
  const { evidence } = own;
  if (holds) return { state: "holds", reason, right: null, evidence, hedged: false, ratio: 1 };
  if (fails) return { state: "fails", reason, right: String(best), evidence, hedged: false, ratio: best / said };
  return { state: "open", reason, right: null, evidence: [], hedged: false, ratio: 1 };
}

const MOST_NAMED = 5;

function reasonOf(own: PlaceCount, ahead: readonly PlaceCount[], rank: number): Said {
  const named = ahead.toSorted((a, b) => b.value - a.value).slice(0, MOST_NAMED);
  const list = named.map(({ place, value }) => `${place} ${value}`);
  if (rank === 1) {
    return { en: `No region has more than ${own.place}: ${own.value}.`, zh: `没有地方多于${own.place}的${own.value}。` };
  }
  return {
    en: `${own.place} has ${own.value} and stands ${rank} among the regions, after ${list.join(", ")}.`,
    zh: `${own.place}有${own.value}，在各地中居第${rank}，前面有${list.join("、")}。`,
  };
}
