import { markText, spoken, type MarkText } from "./mark-text.ts";
import { nearestMark, stepFrom } from "./walk.ts";
import { buildTooltip, type Tooltip } from "./tooltip.ts";
import { toolWords } from "./words.ts";

type Mark = SVGElement;

/**
 * Marks answer to the pointer and to the keyboard: one stop for the whole chart, arrow keys from mark to mark, Enter to where its number
 * leads. Each is read out with what its row says.
 */
export function startMarks(figure: HTMLElement): void {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>(".drawing svg")];
  const tooltip = buildTooltip(figure);
  for (const drawing of drawings) prepare(figure, drawing);
  const first = marksOf(figure)[0];
  if (!first) return;
  // Of a chart that is drawn for wide and for narrow windows, one drawing is not shown.
  (shownMarks(figure)[0] ?? first).tabIndex = 0;
  const area = figure.querySelector<HTMLElement>(".drawing");
  // The box could be reached so that it can be scrolled; now its marks are, and scroll with it.
  area?.removeAttribute("tabindex");
  area?.addEventListener("pointermove", (event) => point(figure, tooltip, event));
  area?.addEventListener("pointerleave", tooltip.hide);
  area?.addEventListener("click", (event) => {
    if (linkAt(event)) return;
    follow(figure, nearestMark(discreteMarks(figure), event.clientX, event.clientY));
  });
  figure.addEventListener("focusin", (event) => {
    if (!isMark(event.target)) return tooltip.hide();
    for (const mark of marksOf(figure)) mark.tabIndex = mark === event.target ? 0 : -1;
    tell(figure, tooltip, event.target);
  });
  figure.addEventListener("focusout", tooltip.hide);
  figure.addEventListener("keydown", (event) => onKey(figure, tooltip, event));
  // A mark that is reached by key may be scrolled into view: its note goes with it.
  const onScroll = (): void => {
    const at = document.activeElement;
    if (isMark(at) && figure.contains(at)) tell(figure, tooltip, at);
    else tooltip.hide();
  };
  addEventListener("scroll", onScroll, { passive: true, capture: true });
}

const marksOf = (figure: HTMLElement): Mark[] => [...figure.querySelectorAll<Mark>(".drawing [data-mark]")];
const shownMarks = (figure: HTMLElement): Mark[] => marksOf(figure).filter((mark) => mark.getClientRects().length > 0);
/** A mark that is a link itself, as a line between two dots is, answers where it is drawn and not in the box around it, and leads by itself. */
const isLink = (mark: Element): boolean => mark.matches("a[href]");
const discreteMarks = (figure: HTMLElement): Mark[] => shownMarks(figure).filter((mark) => !isLink(mark));
const linkAt = ({ target }: Event): Mark | null => (target instanceof SVGElement ? target.closest<Mark>("a[data-mark]") : null);
const isMark = (target: EventTarget | null): target is Mark =>
  target instanceof SVGElement && target.dataset["mark"] !== undefined;

/** A picture becomes a group of things that can be reached; what only helps the eye is kept from being read out between them. */
function prepare(figure: HTMLElement, drawing: SVGSVGElement): void {
  const marks = [...drawing.querySelectorAll<Mark>("[data-mark]")];
  if (marks.length === 0) return;
  for (const hidden of drawing.querySelectorAll("[aria-hidden]")) hidden.removeAttribute("aria-hidden");
  for (const text of drawing.querySelectorAll("text"))
    if (!text.closest("[data-mark], a[href]")) text.setAttribute("aria-hidden", "true");
  drawing.setAttribute("role", "group");
  drawing.setAttribute("aria-roledescription", toolWords().chart);
  for (const mark of marks) {
    const text = markText(figure, mark.dataset["mark"] ?? "");
    if (!text) continue;
    if (!isLink(mark)) mark.setAttribute("role", text.link ? "link" : "img");
    // The note says what the browser's own would.
    mark.querySelector("title")?.remove();
    mark.setAttribute("aria-label", labelOf(mark, text));
    mark.tabIndex = -1;
    if (text.link) mark.classList.add("leads");
  }
}

/** Who speaks to the page calls a link by the letters that are seen in it, so that these are in its name. */
function labelOf(mark: Mark, text: MarkText): string {
  const label = spoken(text);
  const seen = isLink(mark) ? mark.textContent.replaceAll(/\s+/g, " ").trim() : "";
  return label.includes(seen) ? label : `${seen}; ${label}`;
}

function point(figure: HTMLElement, tooltip: Tooltip, event: PointerEvent): void {
  const link = linkAt(event);
  const mark = link ?? nearestMark(discreteMarks(figure), event.clientX, event.clientY);
  if (mark) tell(figure, tooltip, mark, link ? new DOMRect(event.clientX, event.clientY) : undefined);
  else tooltip.hide();
}

/** The note stands at the mark, or where the pointer is on one that reaches far. */
function tell(figure: HTMLElement, tooltip: Tooltip, mark: Mark, at = mark.getBoundingClientRect()): void {
  const text = markText(figure, mark.dataset["mark"] ?? "");
  // Weights may have moved the numbers since the page was made.
  if (text) mark.setAttribute("aria-label", labelOf(mark, text));
  if (text) tooltip.show(text, at);
}

function onKey(figure: HTMLElement, tooltip: Tooltip, event: KeyboardEvent): void {
  if (!isMark(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return tooltip.hide();
  if (event.key === "Enter") return isLink(event.target) ? undefined : follow(figure, event.target);
  const marks = shownMarks(figure);
  const next = stepFrom(marks, event.target, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** As if the number in its row had been chosen. */
function follow(figure: HTMLElement, mark: Mark | undefined): void {
  if (mark) markText(figure, mark.dataset["mark"] ?? "")?.link?.click();
}
