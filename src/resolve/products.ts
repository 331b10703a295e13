import { nameKey } from "../text/normalise.ts";
import type { Judged } from "./judged.ts";

/**
 * The name that a product, app or other thing goes by now. Only a dated judgement of kind `product` joins two names, of which the right one
 * is the present; likeness of names never does: 文小言 and 文心助手 are two things.
 */
export function presentNames({ all }: Judged): (name: string) => string {
  const now = new Map<string, string>();
  for (const { kind, left, right, judgement } of all) {
    if (kind === "product" && judgement === "positive") now.set(nameKey(left), right);
  }
  return (name) => {
    const seen = new Set<string>();
    let at = name;
    for (let next = now.get(nameKey(at)); next !== undefined; next = now.get(nameKey(at))) {
      // Two rows that each call the other the present name: the first of them stays.
      if (seen.has(nameKey(at))) return at;
      seen.add(nameKey(at));
      at = next;
    }
    return at;
  };
}
