/**
 * Differences of colours as different eyes see them. Colour vision that lacks a kind of cone is simulated as Machado, Oliveira and Fernandes
 * (2009) do at full severity, in linear light; distance is that of OKLab (Ottosson 2020), times a hundred.
 */
export const VISIONS = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export type Vision = keyof typeof VISIONS;
type Triple = readonly [number, number, number];

/** Tokens by name, "t1" or "paper", as hexadecimal colours in the light and in the dark theme. */
export function readTokens(css: string): ReadonlyMap<string, Readonly<Record<"light" | "dark", string>>> {
  const found = css.matchAll(/--(\w+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/gu);
  return new Map(Array.from(found, ([, name = "", light = "", dark = ""]) => [name, { light, dark }]));
}

/** 100 is from black to white. */
export function difference(one: string, other: string, vision: Vision): number {
  const [left, right] = [one, other].map((colour) => oklab(seen(linearOf(colour), vision)));
  return 100 * Math.hypot(...(left ?? [0, 0, 0]).map((value, at) => value - (right?.[at] ?? 0)));
}

function linearOf(colour: string): Triple {
  const part = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen([red, green, blue]: Triple, vision: Vision): Triple {
  const m = VISIONS[vision];
  const row = (at: 0 | 3 | 6): number =>
    Math.min(1, Math.max(0, m[at] * red + (m[at + 1] ?? 0) * green + (m[at + 2] ?? 0) * blue));
  return [row(0), row(3), row(6)];
}

function oklab([red, green, blue]: Triple): Triple {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}
