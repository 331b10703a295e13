import { answer, tell, undo, type Answer, type Refused, type Told } from "./api.ts";
import { createBar, type Bar } from "./bar.ts";
import { reviewLabels } from "./labels.ts";
import { recall, remember } from "./reviewer.ts";

const words = reviewLabels();

/** The questions of a page while they are answered: which are open, which one is marked, and the bar that answers it. */
export class ReviewPage {
  readonly bar: Bar;
  readonly #articles: readonly HTMLElement[];
  #told: Told;
  #current: HTMLElement | undefined;
  /** A key that comes while an answer is being written is for the question after it: acts run one after another. */
  #last: Promise<void> = Promise.resolve();

  constructor(articles: readonly HTMLElement[], told: Told) {
    this.#articles = articles;
    this.#told = told;
    this.#current = articles.find((article) => `#${article.id}` === location.hash) ?? articles[0];
    this.bar = createBar(
      (given) => this.answer(given),
      () => this.undo(),
    );
    this.bar.by.value = recall() ?? told.by ?? "";
    for (const article of articles) {
      article.tabIndex = -1;
      for (const event of ["focusin", "click"]) article.addEventListener(event, () => this.#mark(article));
      for (const [at, choice] of article.querySelectorAll(".choices > li").entries()) {
        choice.addEventListener("click", () => this.pick(at + 1));
      }
    }
    this.#show();
  }

  /** Answers the question that is marked; a class has no yes and no, and is asked for by `pick`. */
  answer(given: Answer): void {
    this.#soon(async () => {
      if (isClass(this.#current)) {
        if (given === "unsure") await this.#give("unclear", words.answers.unsure);
        return;
      }
      await this.#give(given, words.answers[given]);
    });
  }

  /** Answers a class with the label at this place of its list, from 1; nothing where the question is none or has fewer. */
  pick(place: number): void {
    this.#soon(async () => {
      const choice = this.#current?.querySelector<HTMLElement>(`.choices > li:nth-child(${place})`);
      const label = choice?.dataset["label"];
      if (choice && label !== undefined) await this.#give(label, choice.textContent.trim().replaceAll(/\s+/g, " "));
    });
  }

  undo(): void {
    this.#soon(() => this.#takeBack());
  }

  move(by: 1 | -1): void {
    const open = this.#open();
    const at = this.#current ? open.indexOf(this.#current) : -1;
    this.#go(open[Math.min(Math.max(at + by, 0), open.length - 1)]);
  }

  /** From a field of the bar back to the question. */
  leaveBar(): void {
    this.#go(this.#current);
  }

  async #give(judgement: string, said: string): Promise<void> {
    const { bar } = this;
    const by = bar.by.value.trim();
    const article = this.#current;
    if (!article) return undefined;
    if (by === "") {
      bar.say(words.sayWho);
      return bar.by.focus();
    }
    remember(by);
    if (!this.#took(await answer({ id: idOf(article), judgement, by, why: bar.why.value }))) return this.#refresh();
    bar.why.value = "";
    this.#show();
    this.#go(this.#current);
    const end = this.#open().length === 0 ? ` ${words.none}` : "";
    return bar.say(words.recorded(said, namesOf(article)) + end);
  }

  async #takeBack(): Promise<void> {
    const reply = await undo();
    if (!this.#took(reply)) return;
    const article = this.#articles.find((one) => idOf(one) === reply.taken);
    this.#go(article ?? this.#current);
    this.bar.say(article ? words.takenBack(namesOf(article)) : words.elsewhere);
  }

  /** What is open may have changed behind the page's back. */
  async #refresh(): Promise<void> {
    const reply = await tell();
    if ("open" in reply) this.#told = reply;
    this.#show();
  }

  /** True where it was done; else it is said why not. */
  #took(reply: Told | Refused): reply is Told {
    if ("open" in reply) {
      this.#told = reply;
      return true;
    }
    this.bar.say(reply.message === null ? words.failed : `${words.failed} ${reply.message}`);
    return false;
  }

  #soon(act: () => Promise<void>): void {
    this.#last = this.#last.then(act);
  }

  #open(): HTMLElement[] {
    return this.#articles.filter((article) => this.#told.open.includes(idOf(article)));
  }

  #mark(article: HTMLElement): void {
    this.#current = article;
    this.#show();
  }

  #go(article: HTMLElement | undefined): void {
    this.#current = article;
    this.#show();
    this.#current?.focus({ preventScroll: true });
    this.#current?.scrollIntoView({ block: "start" });
  }

  /** Shows what is open and marks one: the one that was, or the next after it. */
  #show(): void {
    const open = this.#open();
    const at = this.#current ? this.#articles.indexOf(this.#current) : 0;
    if (!this.#current || !open.includes(this.#current))
      this.#current = open.find((article) => this.#articles.indexOf(article) > at) ?? open.at(-1);
    for (const article of this.#articles) {
      article.hidden = !open.includes(article);
      if (article === this.#current) article.setAttribute("aria-current", "true");
      else article.removeAttribute("aria-current");
    }
    const { open: all, canUndo } = this.#told;
    this.bar.show({ canAnswer: this.#current !== undefined, canUndo, count: words.open(open.length, all.length) });
  }
}

const isClass = (article: HTMLElement | undefined): boolean => article?.dataset["kind"] === "class";
const idOf = (article: HTMLElement): string => article.dataset["question"] ?? "";
const namesOf = (article: HTMLElement): string =>
  [...article.querySelectorAll("thead th")].map((name) => name.textContent.trim()).join(" / ");
