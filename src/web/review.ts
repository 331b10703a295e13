// Answering on the page, where `tidui serve` shows it: y, n, u answer the marked question, z takes the last answer back, j and
// k move. On a site of plain files this does nothing, and the page reads as it is.
import { takesAnswers, tell } from "./review/api.ts";
import { listenToKeys } from "./review/review-keys.ts";
import { ReviewPage } from "./review/review-page.ts";

const place = document.querySelector<HTMLElement>("#review");
if (place) void start(place);

async function start(mount: HTMLElement): Promise<void> {
  const articles = [...mount.querySelectorAll<HTMLElement>("[data-question]")];
  if (articles.length === 0 || !(await takesAnswers())) return;
  const told = await tell();
  if (!("open" in told)) return;
  const page = new ReviewPage(articles, told);
  document.querySelector("main")?.append(page.bar.box);
  document.body.classList.add("reviewing");
  listenToKeys(page);
}
