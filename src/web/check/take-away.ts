import type { CheckResult } from "../../claim/checked-claim.ts";
import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";
import { byId } from "./by-id.ts";
import { copyText } from "./copy-text.ts";
import type { Checker } from "./open-checker.ts";
import { REPORTS, type Asked, type Report } from "./protocol.ts";
import { markdownReport, plainReport } from "./report.ts";
import { download, REPORT_FORMATS } from "./report-formats.ts";

export interface CheckedText {
  readonly asked: Asked;
  readonly result: CheckResult;
}

export interface TakeAwayOptions {
  readonly words: CheckPageWords;
  readonly checker: Checker;
  readonly checked: () => CheckedText | undefined;
  readonly say: (text: string, problem?: boolean) => void;
}

/** The buttons by which a report is copied or downloaded. It is made here or in the worker, never elsewhere. */
export function createTakeAway({ words, checker, checked, say }: TakeAwayOptions): void {
  const onCopy = (id: string, make: (result: CheckResult) => string): void => {
    byId(id, HTMLElement).addEventListener("click", () => void copy(make));
  };
  async function copy(make: (result: CheckResult) => string): Promise<void> {
    const one = checked();
    if (one && (await copyText(make(one.result), words))) say(words.copied);
  }
  async function save(report: Report): Promise<void> {
    const one = checked();
    const made = one && (await checker.report(one.asked, one.result, report));
    if (typeof made === "string") say(words.failed.check, true);
    else if (made) download(REPORT_FORMATS[report], made.document);
  }
  onCopy("check-copy-text", (result) => plainReport(result, words));
  onCopy("check-copy-markdown", (result) => markdownReport(result, words));
  onCopy("check-copy-link", () => location.href);
  const downloads = byId("check-downloads", HTMLElement);
  for (const report of REPORTS) {
    const label = `${downloads.dataset["label"] ?? ""} ${REPORT_FORMATS[report].name}`;
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", () => void save(report));
    downloads.append(button, " ");
  }
}
