import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Texts to compare, pair by pair: every second pair is a name and the same name with one character edited. */
export interface Pairs {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

// Characters that are put in: also outside the basic plane.
const PUT = ["科", "鑫", "云", "𬭚", "a"] as const;

/** Numbers below a limit, always the same ones (a linear congruential generator). */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The filers of the algorithm lists, each once, as the dossier holds them. */
export function filers(): string[] {
  const facts = fileURLToPath(new URL("../../dossiers/china-ai/facts/", import.meta.url));
  const names = ["algorithm.csv", "deep-synthesis.csv"].flatMap((file) =>
    [...readFileSync(facts + file, "utf8").matchAll(/,([^,"\n]+),\d{6},/g)].map((match) => match[1] ?? ""),
  );
  return [...new Set(names)];
}

/** The name with one character taken out, put in or replaced by another one. */
export function editOnce(name: string, random: (below: number) => number): string {
  const letters = Array.from(name);
  const at = random(letters.length);
  const put = PUT.filter((letter) => letter !== letters[at])[random(PUT.length - 1)] ?? "";
  const kind = random(3);
  letters.splice(at, kind === 0 ? 0 : 1, ...(kind === 1 ? [] : [put]));
  return letters.join("");
}

export function makePairs(count: number): Pairs {
  const names = filers();
  const random = makeRandom(4);
  const left: string[] = [];
  const right: string[] = [];
  for (let pair = 0; pair < count; pair++) {
    const name = names[random(names.length)] ?? "";
    left.push(name);
    right.push(pair % 2 === 0 ? editOnce(name, random) : (names[random(names.length)] ?? ""));
  }
  return { left, right };
}
