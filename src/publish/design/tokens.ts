// What src/web/styles/tokens.css declares, for the page that shows it; a test holds the two together.

/** What a colour is for, which says how far it must stand out from the paper. */
export type ColourRole = "ground" | "text" | "line" | "tone" | "amount";

export interface ColourToken {
  readonly name: string;
  readonly role: ColourRole;
  readonly light: string;
  readonly dark: string;
}

const colour = (name: string, role: ColourRole, light: string, dark: string): ColourToken => ({ name, role, light, dark });

export const COLOURS: readonly ColourToken[] = [
  colour("paper", "ground", "#faf7f1", "#11161d"),
  colour("sheet", "ground", "#fffdf9", "#171d26"),
  colour("wash", "ground", "#f2eee4", "#1b222c"),
  colour("ink", "text", "#1d1b18", "#e8e4da"),
  colour("soft", "text", "#5f5a51", "#a9a79f"),
  colour("vermilion", "text", "#b8321a", "#ff8566"),
  colour("teal", "text", "#0b6a62", "#5ccbbd"),
  colour("amber", "text", "#855300", "#e5b454"),
  colour("rule", "line", "#1d1b18", "#8d8a82"),
  colour("column", "line", "#b5ad9d", "#59626f"),
  colour("control", "line", "#8d8577", "#6d7683"),
  colour("hair", "line", "#dcd6c9", "#2d3541"),
  colour("t0", "tone", "#988b7f", "#7a7e8d"),
  colour("t1", "tone", "#2768d0", "#66a7fb"),
  colour("t2", "tone", "#b28616", "#dca93a"),
  colour("t3", "tone", "#57760a", "#a0d291"),
  colour("t4", "tone", "#86559c", "#a27dc4"),
  colour("t5", "tone", "#2692bc", "#75cdf6"),
  colour("t6", "tone", "#ac576f", "#f17e92"),
  colour("t7", "tone", "#68502d", "#bf8d44"),
  colour("t8", "tone", "#464f6c", "#98a7c5"),
  colour("many-1", "amount", "#ebe6d9", "#1f2834"),
  colour("many-2", "amount", "#cfd8e0", "#2a3b4f"),
  colour("many-3", "amount", "#a8bdd2", "#38546f"),
  colour("many-4", "amount", "#7a9dc0", "#6d97c1"),
  colour("many-5", "amount", "#2a5a8c", "#b3cfec"),
  colour("on-many-4", "amount", "#1d1b18", "#11161d"),
  colour("on-many-5", "amount", "#fffdf9", "#11161d"),
];

/** Sizes of text in rem, the smallest first; the two largest grow with the window. */
export const SIZES = [
  { name: "mark", rem: "0.75" },
  { name: "note", rem: "0.8125" },
  { name: "desk", rem: "0.875" },
  { name: "text", rem: "1" },
  { name: "read", rem: "1.125" },
  { name: "head", rem: "1.25–1.3125" },
  { name: "figure", rem: "1.5625" },
  { name: "sentence", rem: "1.375–1.875" },
  { name: "title", rem: "1.5625–2.3125" },
] as const;
export type SizeName = (typeof SIZES)[number]["name"];

/** Spaces in rem, by their number. */
export const SPACES: readonly number[] = [0.25, 0.5, 0.75, 1, 1.5, 2.25, 3.5];
