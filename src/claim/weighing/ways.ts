import { isSaidNear, type Link } from "../claim.ts";
import { withinReach } from "./likeliest.ts";
import type { Seen } from "./standing.ts";
import type { Thing } from "./things.ts";
import { both, NO_SIGNS, signNamed, type Signs, type Weights } from "./weights.ts";

/** For each id, of the several ways in which it stands to a number the one that speaks most for it. */
export class Ways {
  readonly #best = new Map<string, Signs>();

  /** By how it stands, and by what else is seen of it. */
  add(id: string, way: Signs, more: Signs, also: Signs = NO_SIGNS): void {
    const known = this.#best.get(id);
    if (!known || known.weight < way.weight + (more.weight + also.weight)) this.#best.set(id, both(way, both(more, also)));
  }

  get(id: string): Signs | undefined {
    return this.#best.get(id);
  }

  get ids(): readonly string[] {
    return [...this.#best.keys()];
  }

  /** The likeliest first; those that are next to impossible beside it are left out. */
  top(most: number): readonly (readonly [string, Signs])[] {
    const ofWay = ([, { weight }]: readonly [string, Signs]): number => weight;
    return withinReach([...this.#best].toSorted((a, b) => ofWay(b) - ofWay(a)).slice(0, most), ofWay);
  }
}

/** Things of one kind that a number may be tied to: where they are named, and which of them grammar took. */
export function waysOf(kind: string, links: readonly Link[], seen: readonly Seen<Thing>[], weights: Weights): Ways {
  const ways = new Ways();
  const named = signNamed(weights);
  const taken = new Map<string, Signs>();
  for (const { id, how } of links) if (!taken.has(id)) taken.set(id, named(`${kind} read ${how}`));
  const [first] = links;
  const another = first && isSaidNear(first.how) ? named(`${kind} read as another ${first.how}`) : NO_SIGNS;
  const several = named(`${kind} of several`);
  for (const { thing, way } of seen)
    for (const id of thing.ids) {
      const read = taken.get(id) ?? another;
      ways.add(id, way, read, thing.ids.length > 1 ? several : NO_SIGNS);
    }
  const unseen = named(`${kind} unseen`);
  for (const [id, read] of taken) if (!ways.get(id)) ways.add(id, read, unseen);
  return ways;
}
