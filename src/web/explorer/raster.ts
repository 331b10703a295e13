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

/** Places of nodes in the picture, in its pixels. */
export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export interface Ends {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Hairlines, smoothed across (after Xiaolin Wu), of these edges; what lies outside of the picture is cut off. */
export function inkLines({ width, height, ink }: Raster, { x, y }: Places, { from, to }: Ends, edges: Uint32Array): void {
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at]!;
    const one = from[edge]!;
    const other = to[edge]!;
    const x0 = x[one]!;
    const y0 = y[one]!;
    const x1 = x[other]!;
    const y1 = y[other]!;
    const steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
    // Along the longer way `a`, across it `b`; `along` and `across` are the steps of each in the row of pixels.
    let a0 = steep ? y0 : x0;
    let b0 = steep ? x0 : y0;
    let a1 = steep ? y1 : x1;
    let b1 = steep ? x1 : y1;
    if (a0 > a1) {
      let swap = a0;
      a0 = a1;
      a1 = swap;
      swap = b0;
      b0 = b1;
      b1 = swap;
    }
    const mostB = steep ? width - 2 : height - 2;
    const along = steep ? width : 1;
    const across = steep ? 1 : width;
    const slope = a1 - a0 < 1e-6 ? 0 : (b1 - b0) / (a1 - a0);
    let start = Math.max(a0, 0);
    let end = Math.min(a1, steep ? height - 1 : width - 1);
    if (slope === 0) {
      if (b0 < 0 || b0 > mostB) continue;
    } else {
      const top = a0 - b0 / slope;
      const bottom = a0 + (mostB - b0) / slope;
      start = Math.max(start, Math.min(top, bottom));
      end = Math.min(end, Math.max(top, bottom));
    }
    const first = Math.ceil(start);
    const last = Math.floor(end);
    // In 65,536ths of a pixel: exact enough for any screen.
    const step = Math.round(slope * 65_536);
    let b = Math.round((b0 + (first - a0) * slope) * 65_536);
    if (b < 0) b = 0;
    for (let place = first * along; place <= last * along; place += along, b += step) {
      const pixel = place + (b >> 16) * across;
      const part = (b >> 8) & 255;
      ink[pixel] = ink[pixel]! + 255 - part;
      ink[pixel + across] = ink[pixel + across]! + part;
    }
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

/** Discs to draw, in this order: radius in pixels and colour by node. */
export interface Discs {
  readonly nodes: Uint32Array;
  readonly radius: Float32Array;
  readonly colour: Uint32Array;
  /** Around discs larger than `haloed`, a rim of one `halo` in the colour of the paper. */
  readonly paper: number;
  readonly halo: number;
  readonly haloed: number;
}

/** Discs with smooth rims, blended over what is there. */
export function paintDiscs(raster: Raster, places: Places, { nodes, radius, colour, paper, halo, haloed }: Discs): void {
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (radius[node]! > haloed) disc(raster, places, node, radius[node]! + halo, paper);
    disc(raster, places, node, radius[node]!, colour[node]!);
  }
}

// oxlint-disable-next-line max-params -- called a hundred thousand times a picture; an object for each would be as much work as the disc
function disc(
  { width, height, pixels }: Raster,
  { x: left, y: top }: Places,
  node: number,
  radius: number,
  colour: number,
): void {
  const x = left[node]!;
  const y = top[node]!;
  const reach = radius + 0.5;
  if (x < -reach || y < -reach || x > width + reach || y > height + reach) return;
  const firstColumn = Math.max(0, Math.ceil(x - reach));
  const lastColumn = Math.min(width - 1, Math.floor(x + reach));
  const lastRow = Math.min(height - 1, Math.floor(y + reach));
  const inside = radius > 0.5 ? (radius - 0.5) * (radius - 0.5) : -1;
  const outside = reach * reach;
  const red = colour & 255;
  const green = (colour >> 8) & 255;
  const blue = (colour >> 16) & 255;
  for (let row = Math.max(0, Math.ceil(y - reach)); row <= lastRow; row++) {
    const down = (row - y) * (row - y);
    for (let column = firstColumn; column <= lastColumn; column++) {
      const square = (column - x) * (column - x) + down;
      if (square >= outside) continue;
      const place = row * width + column;
      if (square <= inside) {
        pixels[place] = colour;
        continue;
      }
      const part = Math.min(reach - Math.sqrt(square), 1);
      const under = pixels[place]!;
      const r = under & 255;
      const g = (under >> 8) & 255;
      const b = (under >> 16) & 255;
      pixels[place] =
        (0xff000000 | ((b + (blue - b) * part) << 16) | ((g + (green - g) * part) << 8) | (r + (red - r) * part)) >>> 0;
    }
  }
}

/** As ImageData has them, on the little-endian machines that browsers run on. */
export function packed([red, green, blue]: Rgb): number {
  return ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}

export function mixed(one: Rgb, other: Rgb, part: number): Rgb {
  return [0, 1, 2].map((at) => (one[at] ?? 0) + ((other[at] ?? 0) - (one[at] ?? 0)) * part) as unknown as Rgb;
}
