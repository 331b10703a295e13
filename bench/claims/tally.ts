import { VERDICTS } from "./verdicts.ts";
import { LINK_PARTS, type Scored, type ScoredText } from "./score.ts";

/** Result lines of one set of texts: what was found, how it was tied, what was said of it, what was caught and what was wrongly refuted. */
export function tally(
  texts: readonly ScoredText[],
  about: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>>[] {
  const scored = texts.flatMap((one) => one.scored);
  const extra = texts.flatMap((one) => one.extra);
  const found = scored.filter(({ claim }) => claim !== null).length;
  const exact = scored.filter(({ isExact }) => isExact).length;
  const units = scored.flatMap(({ hasUnit }) => hasUnit ?? []);
  const links = scored.flatMap(({ isLinked }) => isLinked ?? []);
  return [
    {
      what: "quantities",
      ...about,
      labelled: scored.length,
      precision: share(exact, found + extra.length),
      recall: share(exact, scored.length),
      units: share(units.filter(Boolean).length, units.length),
      links: share(links.filter(Boolean).length, links.length),
      linked: links.length,
      ...partShares(scored),
    },
    { what: "verdicts", ...about, right: share(scored.filter(isRight).length, scored.length), ...confusion(scored) },
    { what: "caught", ...about, ...caught(scored) },
    { what: "wrong refutations", ...about, ...wrongRefutations(texts) },
  ];
}

/** Of each part that labels give, how often a claim was tied to it. */
function partShares(scored: readonly Scored[]): Record<string, number> {
  const shares = LINK_PARTS.map((part) => {
    const told = scored.flatMap(({ parts }) => parts[part] ?? []);
    return [`${part}s`, share(told.filter(Boolean).length, told.length)] as const;
  });
  return Object.fromEntries(shares);
}

const isRight = ({ label, claim }: Scored): boolean => claim?.verdict === label.verdict;

/** How many labels of each verdict got each: `refuted as supported`; `not found` where there is no claim. Zeros are left out. */
function confusion(scored: readonly Scored[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const said of VERDICTS) {
    for (const got of [...VERDICTS, "not found"] as const) {
      const all = scored.filter(({ label, claim }) => label.verdict === said && (claim?.verdict ?? "not found") === got);
      if (all.length > 0) counts[`${said} as ${got}`] = all.length;
    }
  }
  return counts;
}

/** Planted errors that the dossier, arithmetic or the text itself could decide. */
function caught(scored: readonly Scored[]): Record<string, number | string> {
  const seeded = scored.filter(({ isCaught }) => isCaught !== null);
  const seen = seeded.filter(({ isCaught }) => isCaught);
  const righted = seen.filter(({ label, claim }) => claim?.right !== null && label.right !== "" && claim?.right === label.right);
  return { seeded: seeded.length, caught: seen.length, share: share(seen.length, seeded.length), rightValue: righted.length };
}

/** Right verdicts by what sort of number it is. */
export function bySort(
  texts: readonly ScoredText[],
  about: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>>[] {
  const scored = texts.flatMap((one) => one.scored);
  const kinds = [...new Set(scored.map(({ label }) => label.kind))].toSorted();
  return kinds.map((kind) => {
    const of = scored.filter(({ label }) => label.kind === kind);
    return { what: "sort", ...about, kind, labelled: of.length, right: share(of.filter(isRight).length, of.length) };
  });
}

/** Caught errors by what was planted. */
export function byKind(
  texts: readonly ScoredText[],
  about: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>>[] {
  const scored = texts.flatMap((one) => one.scored);
  const kinds = [...new Set(scored.map(({ label }) => label.seedKind))].filter((kind) => kind !== "").toSorted();
  return kinds.map((kind) => {
    const of = scored.filter(({ label }) => label.seedKind === kind);
    return { what: "caught", ...about, kind, ...caught(of) };
  });
}

/** Refuted although the label says otherwise, or where no quantity is; as a share of all labelled quantities. */
function wrongRefutations(texts: readonly ScoredText[]): Record<string, number> {
  const scored = texts.flatMap((one) => one.scored);
  const wrong = scored.filter(({ label, claim }) => claim?.verdict === "refuted" && label.verdict !== "refuted").length;
  const stray = texts.flatMap((one) => one.extra).filter(({ verdict }) => verdict === "refuted").length;
  const [low, high] = wilson(wrong + stray, scored.length);
  return { wrong: wrong + stray, share: share(wrong + stray, scored.length), low, high };
}

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

/** 95% interval of a share (Wilson 1927). */
export function wilson(hits: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.959964;
  const p = hits / all;
  const middle = p + z ** 2 / (2 * all);
  const reach = z * Math.sqrt((p * (1 - p)) / all + z ** 2 / (4 * all ** 2));
  const scale = 1 + z ** 2 / all;
  return [hits === 0 ? 0 : (middle - reach) / scale, hits === all ? 1 : (middle + reach) / scale];
}

/** Every miss in a sentence of its own, for who mends the rules. */
export function misses({ text, scored, extra }: ScoredText): string[] {
  const at = (said: string) => `${text.name} ${said}`;
  return [
    ...scored.flatMap((one) => missesOf(one).map((why) => at(`${one.label.text}: ${why}`))),
    ...extra.map(({ text: said, value, unit, verdict }) =>
      at(`${said}: no quantity, taken for ${String(value)}${unit} (${verdict})`),
    ),
  ];
}

function missesOf({ label, claim, isExact, hasUnit, isLinked, isCaught }: Scored): string[] {
  if (claim === null) return [`not found (${label.verdict}: ${label.why})`];
  const tied = [label.subject, ...label.measures, label.place, label.period].filter((part) => part !== "").join(" ");
  const got =
    claim.about === null
      ? "nothing"
      : Object.values(claim.about)
          .filter((part) => part !== "")
          .join(" ");
  return [
    ...(isExact ? [] : [`value ${String(claim.value)}${claim.unit} for ${label.value}${label.unit}`]),
    ...(hasUnit === false ? [`unit ${claim.unit} for ${label.unit}`] : []),
    ...(isLinked === false ? [`tied to ${got} for ${tied}`] : []),
    ...(claim.verdict === label.verdict || isCaught === true
      ? []
      : [`${claim.verdict} for ${label.verdict} (${label.why}): ${claim.reason}`]),
  ];
}
