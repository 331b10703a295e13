/**
 * Spellings that writers of different tongues give one sound, and a sign for the sound. Our own, from the differences between the
 * systems that letter-tables.ts names: Qaddafi and Gaddafi, Sergej and Sergey, Yandex and Яндекс. What stands first is tried first.
 */
const SOUNDS: readonly (readonly [spellings: string, sound: string])[] = [
  ["shch|tsch|tch|cz", "C"],
  ["sch|sh|hs", "S"],
  ["dzh|dj|zh", "J"],
  ["ts|tz|ch", "C"],
  ["kh|gh|ck|qu|q", "k"],
  ["ph", "f"],
  ["th", "t"],
  ["dh", "d"],
  ["x", "ks"],
  ["w", "v"],
  ["ue|oe|oo|ou|o", "u"],
  ["ae", "a"],
  ["ai|ay|ee|ie|ei|ey|iy|ij|ej|yi|ii|yy|y|e", "i"],
];

/** c is s in Cesar, j is J in Jan, h is nothing in Mahmoud: where the next letter decides. */
const BY_NEXT: Readonly<Record<string, (next: string) => string>> = {
  c: (next) => ("eiy".includes(next) ? "s" : "k"),
  j: (next) => ("aou".includes(next) ? "J" : "i"),
  h: (next) => ("aeiouy".includes(next) ? "h" : ""),
};

const SPELLING = new RegExp(
  SOUNDS.map(([spellings]) => spellings)
    .join("|")
    .concat("|[cjh]"),
  "gu",
);
const SOUND_OF: ReadonlyMap<string, string> = new Map(
  SOUNDS.flatMap(([spellings, sound]) => spellings.split("|").map((one) => [one, sound] as const)),
);

/** How a Latin spelling sounds, roughly: equal for spellings of one name by different systems. */
export function soundKey(word: string): string {
  return word
    .replaceAll(SPELLING, (one, at: number) => SOUND_OF.get(one) ?? BY_NEXT[one]?.(word[at + 1] ?? " ") ?? one)
    .replaceAll(/(.)\1+/gu, "$1");
}

/** The consonants of a sound key: for scripts that write few vowels, and for transcription into Han characters or kana. */
export function consonants(word: string): string {
  return soundKey(word)
    .replaceAll(/[aiu]/gu, "")
    .replaceAll("r", "l")
    .replaceAll("z", "s")
    .replaceAll("g", "k")
    .replaceAll("v", "")
    .replaceAll(/(.)\1+/gu, "$1");
}
