/** How much each sign speaks for an option, by name: in the first look alone, and in the second beside what others were taken for. */
export type Weights = Readonly<Record<string, readonly [number, number]>>;

/** Signs that several options share, with what they weigh together in the first look and the second. */
export interface Signs {
  readonly names: readonly string[];
  readonly first: number;
  readonly second: number;
}

export function signs(names: readonly string[], weights: Weights): Signs {
  let [first, second] = [0, 0];
  for (const name of names) {
    const weight = weights[name];
    if (!weight) continue;
    first += weight[0];
    second += weight[1];
  }
  return { names, first, second };
}

/** Written as "name=first,second" and parted by semicolons. */
export function parseWeights(written: string): Weights {
  const entries = written.split(";").map((entry) => entry.trim().replaceAll(/\s+/gu, " "));
  return Object.fromEntries(
    entries.flatMap((entry): [string, readonly [number, number]][] => {
      const [name = "", first, second] = entry.split(/[=,]/u);
      return entry === "" ? [] : [[name, [Number(first), Number(second)]]];
    }),
  );
}
