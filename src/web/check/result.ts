import type { CheckLinks, CheckPageWords } from "../../model/check-page.ts";
import type { RowsQuery } from "../../model/observations.ts";
import { byId } from "./by-id.ts";
import { rowsText } from "./evidence.ts";
import { createFilter } from "./filter.ts";
import type { Checker } from "./open-checker.ts";
import { createPanel } from "./panel.ts";
import { Proof } from "./proof.ts";
import { judgedBy } from "./report.ts";
import { showRowsDialog } from "./rows-dialog.ts";
import { createTakeAway, type CheckedText } from "./take-away.ts";
import { createTooltip } from "./tooltip.ts";
import { EVERYTHING, type View } from "./view.ts";

/** A checked text with everything beside it. */
export interface Result {
  draw(checked: CheckedText, view: View): void;
  /** Shows another filter or number of the same text. */
  apply(view: View): void;
  focus(): void;
  clear(): void;
}

export interface ResultOptions {
  readonly words: CheckPageWords;
  readonly checker: Checker;
  readonly links: () => CheckLinks | undefined;
  /** Keeps in the address what is chosen here. */
  readonly choose: (choice: Pick<View, "show"> | Pick<View, "number">) => void;
  readonly say: (text: string, problem?: boolean) => void;
}

export function createResult({ words, checker, links, choose, say }: ResultOptions): Result {
  const panelPlace = byId("check-panel", HTMLElement);
  const section = byId("check-result", HTMLElement);
  const judged = byId("check-judged", HTMLElement);
  let checked: CheckedText | undefined;
  let view: View = EVERYTHING;

  const claims = () => checked?.result.claims ?? [];
  const isShown = (number: number): boolean => view.show === "all" || claims()[number]?.verdict === view.show;
  const tooltip = createTooltip(words);
  const proof = new Proof(byId("check-proof", HTMLElement), {
    words,
    open: (number, byKeyboard) => open(number, byKeyboard),
    point(mark, number) {
      const claim = claims()[number];
      if (mark && claim) tooltip.show(mark, claim);
      else tooltip.hide(true);
    },
  });
  const panel = createPanel(panelPlace, {
    words,
    links,
    showRows: (query, count) => showRows(query, count),
    open: (number) => open(number, true),
    leave: (number) => proof.focus(number),
    beside(number, by) {
      let to = number + by;
      while (to >= 0 && to < claims().length && !isShown(to)) to += by;
      return to >= 0 && to < claims().length ? to : undefined;
    },
  });
  const filter = createFilter(byId("check-filter", HTMLElement), words, (show) => {
    choose({ show });
    apply({ ...view, show });
  });

  function open(number: number | undefined, focus: boolean): void {
    tooltip.hide();
    choose({ number: number === undefined ? null : number + 1 });
    apply({ ...view, number: number === undefined ? null : number + 1 }, focus);
    if (number === undefined) panelPlace.querySelector<HTMLElement>("h3")?.focus();
  }
  function showRows(query: RowsQuery, count: number): void {
    showRowsDialog(words, { question: rowsText(query, count, words, links()), count, found: checker.rows(query) });
  }
  function apply(next: View, focus = false): void {
    view = next;
    const number = next.number === null ? undefined : next.number - 1;
    filter.draw(claims(), next.show);
    proof.show(next.show);
    if (number === undefined || !claims()[number]) panel.list(claims(), next.show);
    else panel.detail(claims(), number, focus);
    // After the panel, which may lie over the end of the text.
    proof.select(number);
  }
  createTakeAway({ words, checker, checked: () => checked, say });
  byId("check-skip", HTMLElement).addEventListener("click", () => panelPlace.querySelector<HTMLElement>("h3")?.focus());
  return {
    apply,
    draw(one, next) {
      checked = one;
      section.classList.toggle("nothing", one.result.claims.length === 0);
      judged.textContent = one.result.claims.length === 0 ? words.nothingHint : judgedBy(one.result, words);
      proof.show(next.show);
      proof.draw(one.asked.text, one.result.claims);
      apply(next);
    },
    focus: () => byId("check-heading", HTMLElement).focus(),
    clear() {
      checked = undefined;
      tooltip.hide();
      proof.clear();
      panel.clear();
      judged.textContent = "";
    },
  };
}
