// Answering on the page, where `tidui serve` shows it: y, n, u answer the marked question, z takes the last answer back, j and
// k move. On a site of plain files this does nothing, and the page reads as it is.
import { answer, takesAnswers, tell, undo, type Answer, type Refused, type Told } from "./review/api.ts";
import { ANSWER_KEYS, createBar, type Bar } from "./review/bar.ts";
import { reviewLabels } from "./review/labels.ts";
import { recall, remember } from "./review/reviewer.ts";

const place = document.querySelector<HTMLElement>("#review");
if (place) void start(place);

async function start(mount: HTMLElement): Promise<void> {
  const articles = [...mount.querySelectorAll<HTMLElement>("[data-question]")];
  if (articles.length === 0 || !(await takesAnswers())) return;
  const told = await tell();
  if ("open" in told) openReview(articles, told);
}

const idOf = (article: HTMLElement): string => article.dataset["question"] ?? "";
const namesOf = (article: HTMLElement): string =>
  [...article.querySelectorAll("thead th")].map((name) => name.textContent.trim()).join(" / ");

function openReview(articles: readonly HTMLElement[], first: Told): void {
  const words = reviewLabels();
  let told = first;
  let current = articles.find((article) => `#${article.id}` === location.hash) ?? articles[0];
  // One after another: a key that comes while an answer is being written is for the question after it.
  let last: Promise<void> = Promise.resolve();
  const soon = (act: () => Promise<void>): void => {
    last = last.then(act);
  };
  const bar = createBar(
    (given) => soon(() => give(given)),
    () => soon(takeBack),
  );
  const openOnes = () => articles.filter((article) => told.open.includes(idOf(article)));
  const show = (): void => {
    const open = openOnes();
    const at = current ? articles.indexOf(current) : 0;
    if (!current || !open.includes(current)) current = open.find((article) => articles.indexOf(article) > at) ?? open.at(-1);
    for (const article of articles) {
      article.hidden = !open.includes(article);
      if (article === current) article.setAttribute("aria-current", "true");
      else article.removeAttribute("aria-current");
      article.tabIndex = -1;
    }
    bar.show({ canAnswer: current !== undefined, canUndo: told.canUndo, count: words.open(open.length, told.open.length) });
  };
  const go = (article: HTMLElement | undefined): void => {
    current = article;
    show();
    current?.focus({ preventScroll: true });
    current?.scrollIntoView({ block: "start" });
  };
  const move = (by: 1 | -1): void => {
    const open = openOnes();
    const at = current ? open.indexOf(current) : -1;
    go(open[Math.min(Math.max(at + by, 0), open.length - 1)]);
  };
  /** True where it was done; else it is said why not. */
  const took = (reply: Told | Refused): reply is Told => {
    if ("open" in reply) {
      told = reply;
      return true;
    }
    bar.say(reply.message === null ? words.failed : `${words.failed} ${reply.message}`);
    return false;
  };
  const give = async (judgement: Answer): Promise<void> => {
    const by = bar.by.value.trim();
    if (by === "") {
      bar.say(words.sayWho);
      return bar.by.focus();
    }
    const article = current;
    if (!article) return undefined;
    remember(by);
    if (!took(await answer({ id: idOf(article), judgement, by, why: bar.why.value }))) return refresh();
    bar.why.value = "";
    show();
    go(current);
    bar.say(words.recorded(words.answers[judgement], namesOf(article)) + (openOnes().length === 0 ? ` ${words.none}` : ""));
  };
  const takeBack = async (): Promise<void> => {
    const reply = await undo();
    if (!took(reply)) return;
    const article = articles.find((one) => idOf(one) === reply.taken);
    go(article ?? current);
    bar.say(article ? words.takenBack(namesOf(article)) : words.elsewhere);
  };
  /** What is open may have changed behind the page's back. */
  const refresh = async (): Promise<void> => {
    const reply = await tell();
    if ("open" in reply) told = reply;
    show();
  };
  for (const article of articles)
    article.addEventListener("focusin", () => {
      current = article;
      show();
    });
  for (const article of articles) article.addEventListener("click", () => ((current = article), show()));
  listen({ answer: (given) => soon(() => give(given)), undo: () => soon(takeBack), move, bar });
  bar.by.value = recall() ?? told.by ?? "";
  document.querySelector("main")?.append(bar.box);
  document.body.classList.add("reviewing");
  show();
}

interface Acts {
  readonly answer: (given: Answer) => void;
  readonly undo: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly bar: Bar;
}

/** Before the keys that every page has, so that j and k go from question to question. */
function listen({ answer: give, undo: takeBack, move, bar }: Acts): void {
  const act = (key: string): boolean => {
    const given = ANSWER_KEYS[key];
    if (given) give(given);
    else if (key === "z") takeBack();
    else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
    else if (key === "w") bar.why.focus();
    else return false;
    return true;
  };
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.metaKey || event.ctrlKey || event.altKey || document.querySelector("dialog[open]")) return;
      const isTyping = event.target instanceof Element && event.target.matches("input, select, textarea");
      if (isTyping && (event.key === "Enter" || event.key === "Escape") && !event.isComposing)
        bar.box.querySelector("button")?.focus();
      // A key that is held down answers one question, not a dozen.
      if (isTyping || (event.repeat && event.key !== "j" && event.key !== "k")) return;
      if (act(event.key.toLowerCase())) event.preventDefault();
    },
    { capture: true },
  );
}
