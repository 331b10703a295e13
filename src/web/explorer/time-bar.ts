import { element } from "../element.ts";
import { monthsBetween } from "./days.ts";
import { filled } from "./fill.ts";
import { button, type Actions, type Part, type View } from "./view.ts";

/** A month a step while it plays, in milliseconds; a year a step and slower where the system asks for less motion. */
const STEP = 130;
const CALM = 1500;

/** The time slider. Its last place is "all dates"; every other is a month. */
export function createTimeBar({ graph, words: { time: words } }: View, actions: Actions): Part {
  const { dates } = graph.file;
  const months = dates ? monthsBetween(...dates) : [];
  if (months.length < 2) return { element: element("p", { class: "explore-time meta" }, words.none), show: () => undefined };
  const range = element("input", {
    type: "range",
    min: "0",
    max: String(months.length),
    step: "1",
    "aria-label": words.label,
  });
  const output = element("output", {});
  const step = (by: number) => go(Math.min(Math.max(Number(range.value) + by, 0), months.length));
  let timer: ReturnType<typeof setInterval> | undefined;
  const play = button(words.play, () => (timer === undefined ? start() : stop()), { class: "play" });

  function go(at: number): void {
    actions.change({ date: months[at] ?? null });
  }
  function start(): void {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (Number(range.value) >= months.length) go(0);
    play.textContent = words.pause;
    timer = setInterval(
      () => {
        step(isCalm ? 12 : 1);
        if (Number(range.value) >= months.length) stop();
      },
      isCalm ? CALM : STEP,
    );
  }
  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    play.textContent = words.play;
  }
  range.addEventListener("input", () => {
    stop();
    go(Number(range.value));
  });
  const [earlier, later] = [
    button("‹", () => step(-1), { "aria-label": words.earlier }),
    button("›", () => step(1), { "aria-label": words.later }),
  ];
  return {
    element: element(
      "div",
      { class: "explore-time" },
      play,
      earlier,
      range,
      later,
      output,
      element("span", { class: "meta" }, words.hint),
    ),
    show({ state }) {
      const at = state.date === null ? months.length : nearestMonth(months, state.date);
      range.value = String(at);
      const text = state.date === null ? words.always : filled(words.asOf, { date: state.date });
      range.setAttribute("aria-valuetext", text);
      output.textContent = text;
    },
  };
}

/** Place of the month that a date lies in, or the nearest one there is. */
function nearestMonth(months: readonly string[], date: string): number {
  const at = months.findLastIndex((month) => month <= date);
  return Math.max(at, 0);
}
