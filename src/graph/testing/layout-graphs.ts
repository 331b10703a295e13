import { scatter } from "../rank/scatter.ts";
import type { Places } from "../layout/layout.ts";

interface Links {
  readonly ids: string[];
  readonly from: number[];
  readonly to: number[];
}

/**
 * As an industry's graph is: of `count` companies most have one to ten things to themselves or nothing at all, one in twenty belongs to
 * one of a few groups, and investors of chance join one in thirty.
 */
export function clubs(count: number, seed: number): Links {
  const links: Links = { ids: [], from: [], to: [] };
  const chance = (node: number, salt: number) => scatter(node * 16 + salt, seed) / 2 ** 32;
  const add = (id: string) => links.ids.push(id) - 1;
  const link = (from: number, to: number) => {
    links.from.push(from);
    links.to.push(to);
  };
  const groups = Array.from({ length: Math.ceil(count / 200) }, (_none, index) => add(`group ${index}`));
  const investors = Array.from({ length: Math.ceil(count / 100) }, (_none, index) => add(`investor ${index}`));
  for (let index = 0; index < count; index++) {
    const company = add(`company ${index}`);
    if (chance(index, 0) < 0.05) link(groups[Math.floor(chance(index, 1) ** 2 * groups.length)]!, company);
    if (chance(index, 2) < 0.033)
      for (let stake = 0; stake < 1 + 3 * chance(index, 3); stake++)
        link(investors[Math.floor(chance(index, 4 + stake) * investors.length)]!, company);
    const things = chance(index, 8) < 0.5 ? 0 : 1 + Math.floor(10 * chance(index, 9) ** 3);
    for (let thing = 0; thing < things; thing++) link(company, add(`thing ${index} ${thing}`));
  }
  return links;
}

/** The same with one node in a hundred added: things of companies, new companies, and new investments. */
export function withOnePercentMore({ ids, from, to }: Links): Links {
  const links: Links = { ids: [...ids], from: [...from], to: [...to] };
  const chance = (node: number) => scatter(node, 99) / 2 ** 32;
  for (let index = 0; index < Math.ceil(ids.length / 100); index++) {
    const node = links.ids.push(`new ${index}`) - 1;
    if (index % 3 === 0) continue;
    links.from.push(Math.floor(chance(index) * ids.length));
    links.to.push(node);
    if (index % 3 === 2) links.from.push(Math.floor(chance(index + 5_000) * ids.length));
    if (index % 3 === 2) links.to.push(node);
  }
  return links;
}

/** How far the nodes of a former round have moved, as shares of its width, ascending. */
export function moved(before: Places, after: Places): { ways: Float64Array } {
  const width = before.x.reduce((most, x) => Math.max(most, x), 0) - before.x.reduce((least, x) => Math.min(least, x), 0);
  const ways = Float64Array.from(before.x, (x, node) => Math.hypot(after.x[node]! - x, after.y[node]! - before.y[node]!) / width);
  return { ways: ways.toSorted() };
}
