import type { CheckLinks, CheckPageSetup, CheckPageWords } from "../../model/check-page.ts";
import { pageLanguage } from "../labels.ts";
import { byId } from "./by-id.ts";
import { fill } from "./fill.ts";
import { forget, keep, kept, type Kept } from "./kept-text.ts";
import { loadLinks } from "./load-links.ts";
import { openChecker, type Checked, type Checker } from "./open-checker.ts";
import { createProgress, type Progress } from "./progress.ts";
import { summaryOf } from "./report.ts";
import { createResult, type Result } from "./result.ts";
import type { CheckedText } from "./take-away.ts";
import type { Asked } from "./protocol.ts";
import { EVERYTHING, hashOf, viewOf, type View } from "./view.ts";
import { createWriting, sourcesIn, type Writing } from "./writing.ts";

/** In units of UTF-16. A megabyte and more; beyond it a browser's memory is at stake. */
const LONGEST = 2_000_000;
const TYPING = 400;

/** A new step of the history, or the one that stands in the address already. */
type Step = "push" | "stay";

export function startCheckPage(place: HTMLElement, { words, sample }: CheckPageSetup): void {
  const page = new CheckPage(place, words);
  byId("check-run", HTMLButtonElement).addEventListener("click", () => void page.run());
  byId("check-edit", HTMLElement).addEventListener("click", () => page.edit());
  document.getElementById("check-sample")?.addEventListener("click", () => void page.try(sample));
  for (const button of document.querySelectorAll(".check-forget")) button.addEventListener("click", () => page.forget());
  addEventListener("popstate", () => page.follow());
  addEventListener("pagehide", () => page.keep());
  place.hidden = false;
  page.follow();
}

/**
 * Of what is shown the address holds filter, number, date and sources behind its "#"; the text is kept in the tab alone. Nothing
 * here writes a text to an address, a title, the console or an error.
 */
class CheckPage {
  readonly #words: CheckPageWords;
  readonly #links: string;
  readonly #checker: Checker;
  readonly #progress: Progress;
  readonly #writing: Writing;
  readonly #result: Result;
  #known: CheckLinks | undefined;
  /** What the result on show was made from; undefined where none is. */
  #shown: Kept | undefined;
  /** What a link asked for before there was a text. */
  #wanted: View | undefined;
  #timer = 0;

  constructor(place: HTMLElement, words: CheckPageWords) {
    const absolute = (name: string): string => new URL(place.dataset[name] ?? "", location.href).href;
    this.#words = words;
    this.#links = absolute("links");
    this.#checker = openChecker(absolute("worker"), { facts: absolute("facts"), registry: absolute("registry") });
    this.#progress = createProgress(byId("check-status", HTMLElement), words, () => this.#checker.stop());
    this.#writing = createWriting({
      words,
      prose: absolute("prose"),
      say: (text, problem) => this.#say(text, problem),
      run: () => void this.run(),
      changed: () => {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(() => this.keep(), TYPING);
      },
    });
    this.#result = createResult({
      words,
      checker: this.#checker,
      links: () => this.#known,
      say: (text, problem) => this.#say(text, problem),
      choose: (choice) => setAddress({ ...(viewOf(location.hash) ?? EVERYTHING), ...choice }, "stay"),
    });
    const before = kept();
    if (before) this.#writing.set(before);
  }

  async run(): Promise<void> {
    await this.#check(this.#wanted, "push");
  }

  async try(sample: string): Promise<void> {
    this.#writing.setText(sample, "");
    await this.#check(undefined, "push");
  }

  edit(): void {
    setAddress(undefined, "push");
    this.#setMode("writing");
    this.#writing.focus();
  }

  keep(): void {
    clearTimeout(this.#timer);
    const given = this.#writing.given();
    if (given.text === "") forget();
    else if (!keep(given)) this.#say(this.#words.notKept, true);
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#checker.stop();
    forget();
    this.#writing.set({ text: "", date: "", sources: "", name: "" });
    this.#result.clear();
    [this.#shown, this.#wanted] = [undefined, undefined];
    setAddress(undefined, "stay");
    this.#setMode("writing");
    this.#say(this.#words.forgotten);
    this.#writing.focus();
  }

  /** Brings the page to what its address says. */
  follow(): void {
    const view = viewOf(location.hash);
    // An anchor of the page, such as that of the way past the masthead, is no view of ours.
    if (!view && location.hash !== "") return;
    if (!view) return this.#setMode("writing");
    const { text, name } = this.#writing.given();
    const asked = { text, name, date: view.date, sources: view.sources.join(" ") };
    if (text !== "" && isSame(asked, this.#shown)) {
      this.#setMode("result");
      return this.#result.apply(view);
    }
    this.#writing.ask(asked);
    if (text !== "") return void this.#check(view, "stay");
    this.#wanted = view;
    this.#setMode("writing");
    this.#say(this.#words.elsewhere, true);
  }

  /** Checks what is given, and shows it under a view. */
  async #check(view: View | undefined, step: Step): Promise<void> {
    const given = this.#writing.given();
    const problem = this.#problemOf(given.text);
    if (this.#writing.isBusy()) return;
    if (problem !== undefined) {
      this.#say(problem, true);
      return this.#writing.focus();
    }
    const isKept = keep(given);
    this.#writing.setBusy(true);
    const asked = askedOf(given);
    const [outcome, links] = await Promise.all([
      this.#checker.check(asked, (stage) => this.#progress.stage(stage)),
      this.#known ?? loadLinks(this.#links),
    ]);
    this.#known = links;
    this.#writing.setBusy(false);
    this.#progress.end();
    if (outcome === "stopped") return this.#say(this.#words.stopped);
    if (typeof outcome === "string")
      return this.#say(this.#words.failed[outcome === "rows" || outcome === "report" ? "check" : outcome], true);
    this.#wanted = undefined;
    this.#shown = given;
    this.#show({ ...outcome, asked }, view ?? EVERYTHING, step);
    if (!isKept) byId("check-notice", HTMLElement).textContent = this.#words.notKept;
  }

  #show({ result, seconds, asked }: Checked & CheckedText, { show, number }: View, step: Step): void {
    const here = number !== null && number <= result.claims.length ? number : null;
    const view: View = { show, number: here, date: asked.options.date ?? "", sources: asked.options.sources };
    setAddress(view, step);
    this.#setMode("result");
    this.#result.draw({ asked, result }, view);
    const took = fill(this.#words.took, { seconds: seconds.toFixed(seconds < 1 ? 2 : 1) });
    this.#say(`${summaryOf(result, this.#words)} ${took}`);
    if (step === "push") this.#result.focus();
  }

  #problemOf(text: string): string | undefined {
    if (text.trim() === "") return this.#words.empty;
    if (text.length <= LONGEST) return undefined;
    return fill(this.#words.tooLong, { length: text.length.toLocaleString("en"), most: LONGEST.toLocaleString("en") });
  }

  #say(text: string, problem = false): void {
    byId("check-status", HTMLElement).textContent = problem ? "" : text;
    byId("check-notice", HTMLElement).textContent = problem ? text : "";
  }

  #setMode(mode: "writing" | "result"): void {
    for (const id of ["check-lede", "check-writing"]) byId(id, HTMLElement).hidden = mode !== "writing";
    byId("check-result", HTMLElement).hidden = mode !== "result";
  }
}

function askedOf(given: Kept): Asked {
  const language = pageLanguage() === "zh" ? "zh" : "en";
  return { text: given.text, name: given.name, options: { date: given.date || null, sources: sourcesIn(given), language } };
}

function setAddress(view: View | undefined, step: Step): void {
  const address = location.pathname + location.search + (view ? hashOf(view) : "");
  if (step === "push") history.pushState(history.state, "", address);
  else history.replaceState(history.state, "", address);
}

function isSame(asked: Kept, shown: Kept | undefined): boolean {
  if (!shown) return false;
  return (
    asked.text === shown.text &&
    asked.name === shown.name &&
    asked.date === shown.date &&
    asked.sources === sourcesIn(shown).join(" ")
  );
}
