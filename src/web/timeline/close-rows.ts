/** A row of the drawing, from where to where it reaches. */
interface Row {
  readonly top: number;
  readonly bottom: number;
  /** What is drawn in it, its name among them. */
  readonly elements: readonly SVGElement[];
  readonly marks: readonly SVGElement[];
}

const ROW = /^row-(-?[\d.]+)-([\d.]+)$/;

/** Hides the rows of a drawing in which every mark is left out, moves those below them up, and makes the drawing as much lower. */
export function closeRows(svg: SVGSVGElement): () => void {
  const drawn = [...svg.querySelectorAll<SVGElement>("[data-mark], [data-beside]")];
  const places = new Set(drawn.flatMap(({ dataset }) => (ROW.test(dataset["beside"] ?? "") ? (dataset["beside"] ?? []) : [])));
  const rows = [...places]
    .map((place): Row => {
      const [top = 0, bottom = 0] = (ROW.exec(place) ?? []).slice(1).map(Number);
      const within = drawn.filter((one) => one.dataset["beside"] === undefined || !ROW.test(one.dataset["beside"]));
      const marks = within.filter((one) => heightOf(one) >= top && heightOf(one) < bottom);
      return { top, bottom, marks, elements: [...drawn.filter(({ dataset }) => dataset["beside"] === place), ...marks] };
    })
    .toSorted((left, right) => left.top - right.top);
  const end = rows.at(-1)?.bottom ?? 0;
  const below = [...svg.querySelectorAll<SVGElement>("[transform]")].filter(
    (one) => !drawn.includes(one) && heightOf(one) >= end,
  );
  const upright = [...svg.querySelectorAll<SVGElement>("line")].filter(
    (line) => line.getAttribute("x1") === line.getAttribute("x2"),
  );
  const moves = new Map([...drawn, ...below].map((one) => [one, movable(one)]));
  const feet = upright.map((line) => [line, Number(line.getAttribute("y2"))] as const);
  const { width, height } = svg.viewBox.baseVal;
  return () => {
    let closed = 0;
    for (const { top, bottom, elements, marks } of rows) {
      const isEmpty = marks.every((mark) => mark.classList.contains("left-out"));
      for (const one of elements) {
        if (!marks.includes(one)) one.classList.toggle("left-out", isEmpty);
        moves.get(one)?.(closed);
      }
      if (isEmpty) closed += bottom - top;
    }
    for (const one of below) moves.get(one)?.(closed);
    for (const [line, foot] of feet) line.setAttribute("y2", String(foot - closed));
    svg.setAttribute("viewBox", `0 0 ${width} ${height - closed}`);
  };
}

const MOVED = /translate\(\s*(-?[\d.]+)[\s,]+(-?[\d.]+)\s*\)/;

/** How far down something stands: a dot by its middle, a line by its first point. */
function heightOf(one: SVGElement): number {
  const moved = MOVED.exec(one.getAttribute("transform") ?? "")?.[2];
  const own = one.getAttribute("cy") ?? /^M[^,\s]+[,\s](-?[\d.]+)/.exec(one.getAttribute("d") ?? "")?.[1];
  return Number(moved ?? own ?? Number.NaN);
}

/** Moves something up by so much from where it was drawn. */
function movable(one: SVGElement): (by: number) => void {
  const before = one.getAttribute("transform");
  return (by) => {
    if (by === 0 && before === null) one.removeAttribute("transform");
    else one.setAttribute("transform", `translate(0,${-by})${before === null ? "" : ` ${before}`}`);
  };
}
