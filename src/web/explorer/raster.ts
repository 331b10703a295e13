// Hot: up to 300,000 lines and 100,000 discs a picture, on the processor. Longer and plainer than the rest, over typed arrays; a line
// of 300 pixels takes about a microsecond here, where the browser's own paths take ten (docs/explorer.md).

/** Pixels of a picture, and how much ink the lines have left on each: 255 is one line's full width. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint32Array;
  readonly pixels: Uint32Array;
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

export type Rgb = readonly [red: number, green: number, blue: number];

export function createRaster(width: number, height: number): Raster {
  const bytes = new Uint8ClampedArray(width * height * 4);
  return { width, height, ink: new Uint32Array(width * height), pixels: new Uint32Array(bytes.buffer), bytes };
}

/** A hairline, smoothed across (after Xiaolin Wu); what lies outside of the picture is cut off. */
export function inkLine(raster: Raster, x0: number, y0: number, ends: readonly [x1: number, y1: number]): void {
  const { width, height, ink } = raster;
  const [x1, y1] = ends;
  const steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
  // Along the longer way `a`, across it `b`; `along` and `across` are the steps of each in the row of pixels.
  let [a0, b0, a1, b1] = steep ? [y0, x0, y1, x1] : [x0, y0, x1, y1];
  if (a0 > a1) [a0, b0, a1, b1] = [a1, b1, a0, b0];
  const [mostA, mostB] = steep ? [height - 1, width - 2] : [width - 1, height - 2];
  const [along, across] = steep ? [width, 1] : [1, width];
  const slope = a1 - a0 < 1e-6 ? 0 : (b1 - b0) / (a1 - a0);
  let start = Math.max(a0, 0);
  let end = Math.min(a1, mostA);
  if (slope !== 0) {
    const [one, other] = [a0 + (0 - b0) / slope, a0 + (mostB - b0) / slope];
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  } else if (b0 < 0 || b0 > mostB) return;
  const [first, last] = [Math.ceil(start), Math.floor(end)];
  // In sixteenths of a bit: 16 bits behind the point are exact enough for any screen.
  const step = Math.round(slope * 65_536);
  let b = Math.round((b0 + (first - a0) * slope) * 65_536);
  if (b < 0) b = 0;
  for (let at = first; at <= last; at++, b += step) {
    const place = at * along + (b >> 16) * across;
    const part = (b >> 8) & 255;
    ink[place]! += 255 - part;
    ink[place + across]! += part;
  }
}

export interface InkColours {
  readonly paper: Rgb;
  readonly ink: Rgb;
  /** How dark one line is, and how dark any number of them on one spot. */
  readonly one: number;
  readonly most: number;
}

const LEVELS = 1024;
/** So many levels of the table are one line. */
const LINE = 16;

/** Turns ink into colour: the first lines on a spot count most, and no number of them is darker than `most`. */
export function develop({ ink, pixels }: Raster, { paper, ink: colour, one, most }: InkColours): void {
  const table = new Uint32Array(LEVELS);
  for (let level = 0; level < LEVELS; level++) {
    const part = most * (1 - (1 - one / most) ** (level / LINE));
    table[level] = packed(mixed(paper, colour, part));
  }
  for (let at = 0; at < ink.length; at++) {
    const level = (ink[at]! * LINE + 128) >>> 8;
    pixels[at] = table[level < LEVELS ? level : LEVELS - 1]!;
  }
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A disc with a smooth rim, blended over what is there. */
export function disc({ width, height, pixels }: Raster, { x, y, radius }: Disc, colour: Rgb): void {
  const [red, green, blue] = colour;
  const full = packed(colour);
  const [left, right] = [Math.max(0, Math.floor(x - radius - 1)), Math.min(width - 1, Math.ceil(x + radius + 1))];
  const [top, bottom] = [Math.max(0, Math.floor(y - radius - 1)), Math.min(height - 1, Math.ceil(y + radius + 1))];
  const inside = Math.max(radius - 0.5, 0) ** 2;
  const outside = (radius + 0.5) ** 2;
  for (let row = top; row <= bottom; row++) {
    const down = (row - y) ** 2;
    for (let column = left; column <= right; column++) {
      const square = (column - x) ** 2 + down;
      if (square >= outside) continue;
      const place = row * width + column;
      if (square <= inside) {
        pixels[place] = full;
        continue;
      }
      const part = Math.min(radius + 0.5 - Math.sqrt(square), 1);
      const under = pixels[place]!;
      const [r, g, b] = [under & 255, (under >> 8) & 255, (under >> 16) & 255];
      pixels[place] = 0xff000000 | ((b + (blue - b) * part) << 16) | ((g + (green - g) * part) << 8) | (r + (red - r) * part);
    }
  }
}

/** As ImageData has them, on the little-endian machines that browsers run on. */
function packed([red, green, blue]: Rgb): number {
  return ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}

export function mixed(one: Rgb, other: Rgb, part: number): Rgb {
  return [0, 1, 2].map((at) => (one[at] ?? 0) + ((other[at] ?? 0) - (one[at] ?? 0)) * part) as unknown as Rgb;
}
