/** One line of reference.jsonl; parts that a line lacks are undefined. */
interface Line {
  readonly what: string;
  readonly size?: number;
  readonly rows?: number;
  readonly kappa?: number;
  readonly low?: number;
  readonly high?: number;
  readonly agreed?: number;
  readonly brier?: number;
  readonly decided?: Told;
  readonly accuracyOfDecided?: Told;
  readonly accuracyIfForced?: Told | number;
  readonly accuracy?: Told;
  readonly precision?: Told;
  readonly recall?: Told;
  readonly recallOfDecided?: Told;
}

interface Told {
  readonly part: number;
  readonly of: number;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The figures of docs/classes.md as a table, from what the benchmark printed: no figure there is typed by hand. */
export function accuracyTable(reference: string): string {
  const lines = reference
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Line);
  const of = (what: string) => lines.find((line) => line.what === what);
  const nested = (scheme: string) => of(`${scheme}, nested cross-validation by filer`);
  const rows = [
    ["`kind`: decided", told(nested("kind")?.decided)],
    ["`kind`: right, of the decided", told(nested("kind")?.accuracyOfDecided)],
    ["`kind`: right, were every filing given its likeliest label", told(nested("kind")?.accuracyIfForced)],
    ["`foundation`: precision", told(of("kind foundation")?.precision)],
    ["`foundation`: recall, left unclear counted as missed", told(of("kind foundation")?.recall)],
    ["`foundation`: recall, of the decided", told(of("kind foundation")?.recallOfDecided)],
    ["`kind`: always `industry`", told(of("kind, always industry")?.accuracy)],
    ["`kind`: scikit-learn, every filing", told(of("kind, scikit-learn's logistic regression on n-grams")?.accuracyIfForced)],
    ["`sector`: decided", told(nested("sector")?.decided)],
    ["`sector`: right, of the decided", told(nested("sector")?.accuracyOfDecided)],
    ["`sector`: right, were every filing given its likeliest label", told(nested("sector")?.accuracyIfForced)],
    ["`sector`: scikit-learn, every filing", told(of("sector, scikit-learn's logistic regression on n-grams")?.accuracyIfForced)],
    ["Brier score, `kind` and `sector`", `${number(nested("kind")?.brier)}, ${number(nested("sector")?.brier)}`],
    ["agreement of two readers, `kind` (kappa)", agreed(of("agreement of two passes, kind"))],
    ["agreement of two readers, `sector` (kappa)", agreed(of("agreement of two passes, sector"))],
  ];
  return ["| measured | |", "| --- | --- |", ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join("\n");
}

const number = (value: number | null | undefined): string =>
  value === undefined || value === null ? "not measured" : value.toFixed(2);

function told(share: Told | number | undefined): string {
  if (share === undefined || typeof share === "number") return number(share);
  return `${number(share.share)} (${number(share.low)}–${number(share.high)}; ${share.part} of ${share.of})`;
}

const agreed = (line: Line | undefined): string =>
  line === undefined
    ? "not measured"
    : `${number(line.kappa)} (${number(line.low)}–${number(line.high)}; ${number(line.agreed)} the same of ${line.rows})`;
