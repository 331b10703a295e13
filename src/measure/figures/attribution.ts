import type { Measurer } from "../../model/figures.ts";
import { firstText } from "../../model/text.ts";

/** Who measured a figure and who told it, as far as the attribution and the address say. */
export interface Attribution {
  /** Id of the measurer; "" where nobody is named. */
  readonly measurer: string;
  /** Name of the measurer as observations show it. */
  readonly publisher: string;
  /** What else the attribution names, or the host of the page. */
  readonly via: string;
  readonly standing: 1 | 2 | 3 | 4;
  /** Ids of whoever is named, the press included, and of whom the page belongs to; "" where the dossier does not know. */
  readonly cites: { readonly page: string; readonly named: string };
  /** True where the attribution names somebody that the dossier does not know. */
  readonly unknown: boolean;
}

export interface AttributedFigure {
  readonly attributedTo: string;
  readonly address: string | null;
  /** Names of the subject's own group, its caption first: a figure attributed to one of them is the group's own. */
  readonly own: readonly string[];
}

const NOBODY = /^(?:unattributed\b.*|undisclosed)?$/iu;

/** Reads attributions by the measurers that a dossier declares; without any, whoever is named measured. */
export function attributionReader(measurers: readonly Measurer[]): (figure: AttributedFigure) => Attribution {
  const words = measurers
    .flatMap((measurer) => measurer.words.map((word) => ({ measurer, word: fold(word) })))
    .toSorted((left, right) => right.word.length - left.word.length);
  const self = measurers.find(({ kind }) => kind === "self");
  return ({ attributedTo, address, own }) => {
    const text = attributedTo.normalize("NFKC").trim();
    const host = hostOf(address);
    const owned = self ? own.map((name) => ({ measurer: self, word: fold(name) })) : [];
    const found = earliest(fold(text), [...words, ...owned]);
    const page = measurers.find(({ hosts }) => isOn(host, hosts))?.id ?? "";
    const cites = { page, named: found?.measurer.id ?? "" };
    const base = { publisher: text, via: host, cites, unknown: false };
    const told = named(found, text, own);
    if (address === null) return { ...base, ...told, standing: 4 };
    if (NOBODY.test(text)) return { ...base, measurer: "", publisher: "", standing: 3 };
    if (measurers.length === 0) return { ...base, measurer: text, standing: 2 };
    if (!found) return { ...base, measurer: "", standing: 3, unknown: true };
    const standing = found.measurer.kind === "press" ? 3 : isOn(host, found.measurer.hosts) ? 1 : 2;
    return { ...base, ...told, standing };
  };
}

interface Found {
  readonly measurer: Measurer;
  readonly word: string;
}

/** The press measures nothing: its figures have a teller and no measurer. */
function named(found: Found | undefined, text: string, own: readonly string[]): Pick<Attribution, "measurer" | "publisher"> {
  if (!found) return { measurer: "", publisher: text };
  const { kind, id, name } = found.measurer;
  if (kind === "press") return { measurer: "", publisher: text };
  return { measurer: id, publisher: kind === "self" ? (own[0] ?? text) : firstText(name) };
}

/** Is the page on one of the hosts, or on one below it? */
const isOn = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((known) => host === known || host.endsWith(`.${known}`));

/** Of all words that stand in the text the one that begins first; of several there the longest. */
function earliest(text: string, words: readonly Found[]): Found | undefined {
  let best: Found | undefined;
  let [at, length] = [Infinity, 0];
  for (const found of words) {
    const index = indexOfWord(text, found.word);
    if (index < 0 || index > at || (index === at && found.word.length <= length)) continue;
    [best, at, length] = [found, index, found.word.length];
  }
  return best;
}

/** A Latin word is whole: "FT" does not stand in "Microsoft". */
function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
    const glued = (/[a-z0-9]$/u.test(before) && /^[a-z0-9]/u.test(word)) || (/^[a-z0-9]/u.test(after) && /[a-z0-9]$/u.test(word));
    if (!glued) return at;
  }
  return -1;
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

function hostOf(address: string | null): string {
  if (address === null || !URL.canParse(address)) return "";
  return new URL(address).hostname;
}
