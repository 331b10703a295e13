import { groupBy } from "../../model/group-by.ts";
import type { Localized } from "../../model/text.ts";
import { measurerAddress, websiteAddress } from "../addresses.ts";
import { hostOf, isWebAddress } from "../links.ts";
import { tellerPage, type TellerInputs } from "../pages/teller.ts";
import type { ReportedFigure } from "../site.ts";
import { slugOf, slugsOfNames } from "../slugs.ts";
import type { Desk, Plan } from "./desk.ts";
import { shownReported } from "./reported.ts";

/** Whoever measured figures, or a website that tells them. */
export interface Teller {
  readonly kind: "measurer" | "website";
  readonly address: string;
  readonly name: Localized;
  /** Other words for it. */
  readonly also: readonly string[];
  /** In the order of their source. */
  readonly figures: readonly ReportedFigure[];
}

/** Those of whom there is at least one figure: measurers and then websites, of each kind those with most figures first. */
export function tellersOf(desk: Desk): readonly Teller[] {
  return desk.part("those who measure or tell", (one) => [...mostFirst(measurersOf(one)), ...mostFirst(websitesOf(one))]);
}

function measurersOf({ data }: Desk): Teller[] {
  const byMeasurer = groupBy(data.reported, ({ observation }) => observation?.figure?.measurer ?? "");
  return (data.figures?.measurers ?? []).flatMap(({ id, name, words, hosts }): Teller[] => {
    const figures = byMeasurer.get(id);
    return figures ? [{ kind: "measurer", address: measurerAddress(slugOf(id)), name, also: [...words, ...hosts], figures }] : [];
  });
}

function websitesOf({ data }: Desk): Teller[] {
  const told = data.reported.filter(({ address }) => address !== null && isWebAddress(address));
  const byHost = groupBy(told, ({ address }) => hostOf(address ?? "").replace(/^www\./u, ""));
  const slugs = slugsOfNames(Array.from(byHost.keys(), (host) => ({ name: host, en: host })));
  return [...byHost].map(([host, figures]) => ({
    kind: "website",
    address: websiteAddress(slugs.get(host) ?? slugOf(host)),
    // A host is called the same in every language.
    name: Object.fromEntries(data.head.languages.map((language) => [language, host])),
    also: [],
    figures,
  }));
}

const mostFirst = (tellers: readonly Teller[]): Teller[] =>
  tellers.toSorted((left, right) => right.figures.length - left.figures.length || (left.address < right.address ? -1 : 1));

/** A page for each: every figure of it, by kind. */
export function* planTellers(desk: Desk): Iterable<Plan<TellerInputs>> {
  for (const { kind, address, name, figures } of tellersOf(desk)) {
    const kinds = [...groupBy(figures, (figure) => figure.kind)].map(([of, own]) => ({
      kind: of,
      figures: own.map((figure) => shownReported(desk, figure)),
    }));
    yield { address, render: tellerPage, inputs: { kind, name, kinds } };
  }
}
