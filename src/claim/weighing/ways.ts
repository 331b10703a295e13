import { isSaidNear, type Link } from "../claim.ts";
import type { Seen } from "./standing.ts";
import type { Thing } from "./things.ts";
import { signs, type Signs, type Weights } from "./weights.ts";

/** For each id, of the several ways in which it stands to a number the one that speaks most for it. */
export class Ways {
  readonly #best = new Map<string, Signs>();
  readonly #weights: Weights;

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  add(id: string, names: readonly string[]): void {
    const made = signs(names, this.#weights);
    const known = this.#best.get(id);
    if (!known || known.first < made.first) this.#best.set(id, made);
  }

  get(id: string): Signs | undefined {
    return this.#best.get(id);
  }

  get ids(): readonly string[] {
    return [...this.#best.keys()];
  }

  /** The likeliest first. */
  top(most: number): (readonly [string, Signs])[] {
    return [...this.#best].toSorted(([, a], [, b]) => b.first - a.first).slice(0, most);
  }
}

/** Things of one kind that a number may be tied to: where they are named, and which of them grammar took. */
export function waysOf(kind: string, links: readonly Link[], seen: readonly Seen<Thing>[], weights: Weights): Ways {
  const ways = new Ways(weights);
  const taken = new Map<string, string>();
  for (const { id, how } of links) if (!taken.has(id)) taken.set(id, how);
  const [first] = links;
  const another = first && isSaidNear(first.how) ? [`${kind} read as another ${first.how}`] : [];
  for (const { thing, names } of seen) {
    const several = thing.ids.length > 1 ? [`${kind} of several`] : [];
    for (const id of thing.ids) {
      const how = taken.get(id);
      ways.add(id, [...names, ...(how === undefined ? another : [`${kind} read ${how}`]), ...several]);
    }
  }
  for (const { id, how } of links) if (!ways.get(id)) ways.add(id, [`${kind} read ${how}`, `${kind} unseen`]);
  return ways;
}
