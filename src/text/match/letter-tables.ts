/**
 * How letters of other scripts are spelt in plain Latin letters: letters that are written as one come first. Cyrillic after
 * ICAO Doc 9303 (part 3, section 6) with y for й as in BGN/PCGN; Greek after ELOT 743 (ISO 843); Hebrew and Arabic consonant by
 * consonant after the simplified systems of UNGEGN; Georgian and Armenian after BGN/PCGN; kana after Hepburn. What is spelt in
 * several ways is brought together by `soundKey`, not here.
 */
const TABLES = `
щ shch ж zh х kh ц ts ч ch ш sh ю yu я ya а a б b в v г g д d е e ё e з z и i й y к k л l м m н n о o п p р r с s т t у u ф f ъ - ы y ь - э e
і i ї i є e ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz ѓ g ќ k ѕ dz ә a ғ g қ k ң n ө o ұ u ү u һ h
ου ou μπ b ντ nt γγ ng γκ gk αυ av ευ ev α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
ا a أ a إ i آ a ٱ a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ gh ف f ق q ك k ل l م m ن n ه h و w ي y ى a ة a ء - ؤ w ئ y پ p چ ch ژ zh گ g ک k ی y ٹ t ڈ d ڑ r ے e ں n ہ h ھ h
א - ב b ג g ד d ה h ו v ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p ף f צ ts ץ ts ק k ר r ש sh ת t
ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h
ու u ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k և ev օ o ֆ f
ß ss ø o æ ae œ oe ł l đ d ð d þ th ı i ə a ŋ ng ħ h
`;

const KANA = `
ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n
ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu ー - ッ -
ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo
`;

const pairs = (table: string): (readonly [string, string])[] => {
  const cells = table.trim().split(/\s+/u);
  return cells.flatMap((cell, at) => {
    const latin = cells[at + 1] ?? "";
    return at % 2 === 0 ? [[cell, latin === "-" ? "" : latin] as const] : [];
  });
};

/** Hiragana stands 0x60 below katakana. */
const hiragana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0x60);

const kana = pairs(KANA);

/** Letter, or two letters that are spelt as one, to Latin letters. */
export const LATIN_OF: ReadonlyMap<string, string> = new Map([
  ...pairs(TABLES),
  ...kana,
  ...kana.filter(([letter]) => letter !== "ー").map(([letter, latin]) => [hiragana(letter), latin] as const),
  // Small letters change the vowel of what stands before them.
  ...[..."キシチニヒミリギジビピ"].flatMap((first) =>
    [..."ャュョ"].flatMap((second, at) => {
      const latin = `${softened(first)}${"auo"[at] ?? ""}`;
      return [[first + second, latin] as const, [hiragana(first) + hiragana(second), latin] as const];
    }),
  ),
]);

/** キャ is kya, シャ is sha. */
function softened(letter: string): string {
  const latin = new Map(kana).get(letter) ?? "";
  return /^(?:shi|chi|ji)$/u.test(latin) ? latin.slice(0, -1) : `${latin.slice(0, -1)}y`;
}

/** Revised Romanization of Korean (2000), syllable by syllable: beginnings, vowels, ends. */
export const HANGUL = {
  first: "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ").map((part) => (part === "-" ? "" : part)),
  vowel: "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" "),
  last: "- k k k n n n t l k m p l l p l m p p t t ng t t k t p t".split(" ").map((part) => (part === "-" ? "" : part)),
} as const;
