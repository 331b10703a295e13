/**
 * Spellings that writers of different tongues give one sound, brought to one; in this order. Our own, from the differences
 * between the systems that letter-tables.ts names: Qaddafi and Gaddafi, Sergej and Sergey, Yandex and Яндекс.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/shch|tsch|tch|cz/gu, "C"],
  [/sch|sh|hs|ş|š/gu, "S"],
  [/dzh|dj|zh|j(?=[aou])/gu, "J"],
  [/ts|tz|ch/gu, "C"],
  [/kh|gh|ck|qu|q/gu, "k"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/dh/gu, "d"],
  [/x/gu, "ks"],
  [/c(?=[eiy])/gu, "s"],
  [/c/gu, "k"],
  [/w/gu, "v"],
  [/ue|oe|oo|ou/gu, "u"],
  [/ae/gu, "a"],
  [/ai|ay|ee|ie|ei|ey|iy|ij|ej|yi|ii|yy/gu, "i"],
  [/[yej]/gu, "i"],
  [/o/gu, "u"],
  [/h(?=[^aiu]|$)/gu, ""],
];

/** How a Latin spelling sounds, roughly: equal for spellings of one name by different systems. Not for what was spelt in one. */
export function soundKey(word: string): string {
  let key = word;
  for (const [spelling, sound] of RULES) key = key.replaceAll(spelling, sound);
  return key.replaceAll(/(.)\1+/gu, "$1");
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
