import { html, join, type Markup, type Part } from "../html.ts";
import { shadeOf, type Shades } from "../shades.ts";
import type { Tile } from "../site.ts";
import { px } from "./scale.ts";
import { fitted, inTwoLines, textWidth } from "./text-width.ts";

/** A place on the map. */
export interface TilePlace {
  readonly key: string;
  readonly name: string;
  readonly lang?: string;
  /** Address of its page, as the drawing's page writes it. */
  readonly href: string;
  readonly value: number;
  /** The value in words. */
  readonly text: string;
  readonly tile: Tile;
}

export interface TileMap {
  readonly places: readonly TilePlace[];
  readonly shades: Shades;
  /** What stands over the key, and in each of its boxes. */
  readonly key: string;
  readonly ranges: readonly string[];
}

const SIZE = 12;
const GAP = 3;
const HIGH = 46;
const LINE = 13;
const LEAST_WIDE = 42;
const MOST_WIDE = 84;
/** The key below the tiles. */
const KEY = { top: 14, high: 20, wide: 76 } as const;

/** A tile a place, about where it lies: its name, its number, a shade of five. Nothing is told by the shade alone. */
export function tileMap({ places, shades, key, ranges }: TileMap, alt: string): Markup {
  const columns = places.map(({ tile: { column } }) => column);
  const rows = places.map(({ tile: { row } }) => row);
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const wide = tileWidth(places);
  const width = Math.max((Math.max(...columns) - left + 1) * (wide + GAP), ranges.length * KEY.wide);
  const bottom = (Math.max(...rows) - top + 1) * (HIGH + GAP);
  const height = bottom + KEY.top + LINE + KEY.high;
  const tiles = places.map((place) => {
    const at = { x: (place.tile.column - left) * (wide + GAP), y: (place.tile.row - top) * (HIGH + GAP), wide };
    return tile(place, at, shadeOf(shades, place.value));
  });
  const boxes = ranges.map(
    (range, at) =>
      html`<g class="tile s${at + 1}" transform="translate(${at * KEY.wide} ${bottom + KEY.top + LINE})"
        ><rect width="${KEY.wide - GAP}" height="${KEY.high}" rx="2" /><text
          x="${(KEY.wide - GAP) / 2}"
          y="14"
          text-anchor="middle"
          >${range}</text
        ></g
      >`,
  );
  return html`<svg
    class="tile-map"
    viewBox="0 0 ${px(width)} ${px(height)}"
    width="${px(width * 1.25)}"
    role="group"
    aria-label="${alt}"
  >
    ${join(tiles)}
    <text class="key" x="0" y="${px(bottom + KEY.top + 4)}">${key}</text>
    ${join(boxes)}
  </svg>`;
}

/** As wide as the longest word of a name asks, in two lines if need be. */
function tileWidth(places: readonly TilePlace[]): number {
  const widths = places.flatMap(({ name, text }) =>
    [...inTwoLines(name, MOST_WIDE / SIZE), text].map((line) => textWidth(line) * SIZE),
  );
  return Math.min(MOST_WIDE, Math.max(LEAST_WIDE, ...widths) + 6);
}

interface TileAt {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}

function tile({ key, name, lang, href, text }: TilePlace, { x, y, wide }: TileAt, shade: number): Markup {
  const room = (wide - 4) / SIZE;
  const [one = "", other = ""] = inTwoLines(name, room).map((line) => fitted(line, room));
  // A name of one line has an empty second, so that no text of a dossier decides of which elements a page is made.
  const lines = [one, other, text];
  const shown = lines.filter((line) => line !== "").length;
  const first = (HIGH - shown * LINE) / 2 + LINE - 3;
  const told = lines.map((line, at): Part => {
    const isName = at < lines.length - 1;
    const row = isName ? at : shown - 1;
    return html`<text
      class="${isName ? "name" : "told"}"
      x="${px(wide / 2)}"
      y="${px(first + row * LINE)}"
      text-anchor="middle"
      ${isName && lang !== undefined && html` lang="${lang}"`}
      >${line}</text
    >`;
  });
  return html`<a class="tile s${shade}" data-mark="${key}" href="${href}" transform="translate(${px(x)} ${px(y)})"
    ><rect width="${px(wide)}" height="${HIGH}" rx="2" />${told}</a
  > `;
}
