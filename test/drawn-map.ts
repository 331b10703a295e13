/** What a reader sees of one drawing of the map of who backs whom, read off its SVG: it knows nothing of how lines were led. */
export interface DrawnMap {
  readonly dots: readonly DrawnDot[];
  readonly lines: readonly DrawnLine[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface DrawnDot extends Spot {
  readonly name: string;
  /** The largest by any measure that the dots can be sized by. */
  readonly radius: number;
  readonly isEndOf: (points: readonly Spot[]) => boolean;
}

export interface DrawnLine {
  /** What its note says. */
  readonly name: string;
  readonly points: readonly Spot[];
  /** In the middle of its letters. */
  readonly year: (Spot & { readonly text: string }) | null;
}

/** How far a spot is from the line through these points. */
export const nearestOf = (points: readonly Spot[], spot: Spot): number =>
  Math.min(...points.map((point, at) => fromStep(spot, point, points[at + 1] ?? point)));

function fromStep({ x, y }: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(from.x + part * dx - x, from.y + part * dy - y);
}

export function drawnMaps(page: string): DrawnMap[] {
  return [...page.matchAll(/<svg class="backers (?:wide|tall)-map".*?<\/svg>/gs)].map(([svg]) => ({
    dots: elements(svg, "node").map(dotOf),
    lines: elements(svg, "line").map(lineOf),
  }));
}

const elements = (svg: string, kind: string): string[] =>
  [...svg.matchAll(new RegExp(`<a\\s+class="${kind} .*?</a\\s*>`, "gs"))].map(([text]) => text);
const attribute = (text: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1] ?? "";
const titleOf = (text: string): string => /<title>(.*?)<\/title>/s.exec(text)?.[1] ?? "";

function dotOf(text: string): DrawnDot {
  const [x, y] = [Number(attribute(text, "cx")), Number(attribute(text, "cy"))];
  const radii = [attribute(text, "r"), ...attribute(text, "data-radii").split(" ")];
  return {
    x,
    y,
    name: titleOf(text),
    radius: Math.max(...radii.map(Number)),
    isEndOf: (points) => [points[0], points.at(-1)].some((end) => end && nearestOf([end], { x, y }) < 0.2),
  };
}

/** Height of the letters of a year above their line, as the page draws them: 0.36 of 9.5 px. */
const HALF = 3.42;

function lineOf(text: string): DrawnLine {
  const when = /<text\s+class="when".*?<\/text>/s.exec(text)?.[0];
  const year = when === undefined ? null : yearOf(when);
  return { name: titleOf(text), points: pointsOf(attribute(text, "d")), year };
}

const yearOf = (text: string) => ({
  x: Number(attribute(text, "x")),
  y: Number(attribute(text, "y")) - HALF,
  text: />(\d{4})</.exec(text)?.[1] ?? "",
});

const PARTS = 300;

/** Points along a path of M, L and C, as close to each other as no eye can tell. */
function pointsOf(path: string): Spot[] {
  let at: Spot = { x: 0, y: 0 };
  return [...path.matchAll(/([MLC])([^MLC]*)/g)].flatMap(([, letter = "", numbers = ""]) => {
    const values = numbers.split(" ").map(Number);
    const spots = Array.from({ length: values.length / 2 }, (_, place) => ({
      x: values[2 * place] ?? 0,
      y: values[2 * place + 1] ?? 0,
    }));
    const from = at;
    at = spots.at(-1) ?? at;
    if (letter === "M") return [at];
    const [one = at, other = at] = letter === "C" ? spots : [from, at];
    return Array.from({ length: PARTS }, (_, place) => cubic([from, one, other, at], (place + 1) / PARTS));
  });
}

function cubic([a, b, c, d]: readonly [Spot, Spot, Spot, Spot], t: number): Spot {
  const [w, x, y, z] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
  return { x: w * a.x + x * b.x + y * c.x + z * d.x, y: w * a.y + x * b.y + y * c.y + z * d.y };
}
