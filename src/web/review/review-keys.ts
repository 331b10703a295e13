import { ANSWER_KEYS } from "./bar.ts";
import type { ReviewPage } from "./review-page.ts";

/** Keys of the page of questions, heard before those that every page has: j and k go from question to question. */
export function listenToKeys(page: ReviewPage): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.metaKey || event.ctrlKey || event.altKey || document.querySelector("dialog[open]")) return;
      const isTyping = event.target instanceof Element && event.target.matches("input, select, textarea");
      const isDone = isTyping ? leaves(event, page) : acts(event, page);
      if (isDone) event.preventDefault();
    },
    { capture: true },
  );
}

/** Enter and Escape lead from a field to the question; never on to a button, which the same press would push. */
function leaves({ key, isComposing }: KeyboardEvent, page: ReviewPage): boolean {
  if ((key !== "Enter" && key !== "Escape") || isComposing) return false;
  page.leaveBar();
  return true;
}

function acts({ key, repeat }: KeyboardEvent, page: ReviewPage): boolean {
  const letter = key.toLowerCase();
  if (letter === "j" || letter === "k") {
    page.move(letter === "j" ? 1 : -1);
    return true;
  }
  const given = ANSWER_KEYS[letter];
  const isPlace = /^[1-9]$/.test(letter);
  if (!given && !isPlace && letter !== "z" && letter !== "w") return false;
  // A key that is held down answers one question, not a dozen.
  if (repeat) return true;
  if (isPlace) page.pick(Number(letter));
  else if (given) page.answer(given);
  else if (letter === "z") page.undo();
  else page.bar.why.focus();
  return true;
}
