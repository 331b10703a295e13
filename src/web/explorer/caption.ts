import { wrapped } from "../charts/wrapped.ts";
import { countWords } from "./count-words.ts";
import { filled } from "./fill.ts";
import { legendGroups } from "./legend.ts";
import { fontText, type LabelFont } from "./paint-top.ts";
import { css, type Palette } from "./palette.ts";
import type { View } from "./view.ts";

/** What stands below a picture that is taken along, so that it tells by itself what it is, of when, how to read it and where it is from. */
export interface Caption {
  readonly title: string;
  readonly height: number;
  readonly texts: readonly CaptionText[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly colour: string }[];
  readonly lines: readonly CaptionLine[];
}

export interface CaptionText extends LabelFont {
  /** Left end of the text's middle line. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
}

export interface CaptionLine {
  readonly x: number;
  readonly y: number;
  readonly isDashed: boolean;
  readonly colour: string;
}

export const DOT_RADIUS = 4.6;
export const LINE_LENGTH = 24;
const PAD = 14;
const ROW = 18;
const BETWEEN = 16;
const GAP = 6;

/** Laid out for a picture of this width, from its lower rim on. `widthOf` measures a text. */
export function layCaption(
  view: View,
  width: number,
  palette: Palette,
  widthOf: (text: string, font: string) => number,
): Caption {
  const { words, dossier, state } = view;
  const { caption } = words;
  const [ink, soft] = [css(palette.ink), css(palette.soft)];
  const plain: LabelFont = { weight: 400, size: 12, family: palette.sans };
  const texts: CaptionText[] = [];
  let y = PAD;
  const write = (text: string, font: LabelFont, colour: string) => {
    for (const line of wrapped(text, width - 2 * PAD, fontText(font))) {
      texts.push({ ...font, x: PAD, y: y + ROW / 2, text: line, colour });
      y += ROW;
    }
  };
  const title = filled(caption.title, { dossier });
  write(title, { weight: 600, size: 15, family: palette.serif }, ink);
  write([countWords(view), ...datesWords(view)].join(words.separator), plain, soft);
  y += ROW / 3;

  const dots: Caption["dots"][number][] = [];
  const lines: CaptionLine[] = [];
  let x = PAD;
  for (const { text, line, colour } of itemsOf(view, palette)) {
    const mark = line ? LINE_LENGTH : 2 * DOT_RADIUS;
    const wide = mark + GAP + widthOf(text, fontText(plain));
    if (x > PAD && x + wide > width - PAD) [x, y] = [PAD, y + ROW];
    if (line) lines.push({ x, y: y + ROW / 2, isDashed: line === "dashed", colour });
    else dots.push({ x: x + DOT_RADIUS, y: y + ROW / 2, colour });
    texts.push({ ...plain, x: x + mark + GAP, y: y + ROW / 2, text, colour: ink });
    x += wide + BETWEEN;
  }
  y += ROW;
  write(filled(caption.size, { size: words.sizes[state.size] }), plain, ink);
  y += ROW / 3;
  write(filled(caption.source, { dossier, address: location.origin + location.pathname }), plain, soft);
  return { title, height: Math.ceil(y + PAD - GAP), texts, dots, lines };
}

/** Of all dates the first and the last; a chosen one the counts tell. */
function datesWords({ graph, words, state }: View): string[] {
  const { dates } = graph.file;
  if (state.date !== null || dates === null) return [];
  const [first, last] = dates;
  return [filled(words.caption.dates, { first, last })];
}

interface Item {
  readonly text: string;
  readonly line: "solid" | "dashed" | null;
  readonly colour: string;
}

function itemsOf({ graph, words }: View, palette: Palette): Item[] {
  const tone = (at: number) => css(palette.tones[at] ?? palette.soft);
  const groups = legendGroups(graph);
  const [first] = groups;
  return [
    ...groups.map((node) => ({ text: graph.name[node] ?? "", line: null, colour: tone(graph.tone[node] ?? 0) })),
    { text: words.otherGroups, line: null, colour: tone(0) },
    { text: words.solid, line: "solid", colour: css(palette.ink) },
    { text: words.dashed, line: "dashed", colour: css(palette.ink) },
    ...(first === undefined ? [] : [{ text: words.tinted, line: "solid", colour: tone(graph.tone[first] ?? 0) } as const]),
  ];
}
