import { element } from "../element.ts";
import { svgImage } from "../svg-image.ts";
import { svgText } from "./stand-alone.ts";
import { tableCsv } from "./table-csv.ts";
import { toolWords } from "./words.ts";

/** Dots of a PNG for each px: sharp on dense screens and in print. */
const DENSITY = 2;

/** The ways to take a chart along. */
export function startTools(figure: HTMLElement): void {
  const words = toolWords();
  const place = figure.querySelector(".chart-tools");
  const embed = place?.querySelector<HTMLAnchorElement>("a.embed");
  if (!place || !embed) return;
  const status = element("span", { role: "status", class: "meta" });
  const tool = (text: string, act: () => void) => {
    const button = element("button", { type: "button", class: "as-link" }, text);
    button.addEventListener("click", act);
    return button;
  };
  const name = figure.dataset["chart"] ?? "chart";
  const asSvg = () => save(new Blob([svgText(figure)], { type: "image/svg+xml;charset=utf-8" }), `${name}.svg`);
  const asPng = () => {
    drawPng(svgText(figure)).then(
      (png) => save(png, `${name}.png`),
      () => (status.textContent = words.failed),
    );
  };
  const asCsv = () => {
    const table = figure.querySelector<HTMLTableElement>("details.chart-data table");
    if (table) save(new Blob([tableCsv(table, words)], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
  };
  place.prepend(element("span", { class: "meta" }, words.take), tool("SVG", asSvg), tool("PNG", asPng), tool("CSV", asCsv));
  const code = embedCode(figure);
  const toggle = tool(embed.textContent, () => {
    code.hidden = !code.hidden;
    toggle.setAttribute("aria-expanded", String(!code.hidden));
    if (!code.hidden) code.querySelector("textarea")?.select();
  });
  toggle.setAttribute("aria-expanded", "false");
  embed.replaceWith(toggle);
  place.append(status);
  place.after(code);
}

/** The frame that another page puts around this chart: as high as the chart needs, whatever the width. */
export function frameOf(figure: HTMLElement): string {
  const address = new URL(figure.dataset["embed"] ?? "./", location.href).href;
  const title = figure.querySelector(".chart-title")?.textContent.replaceAll(/\s+/g, " ").trim() ?? "";
  const frame = element("iframe", {
    src: address,
    title,
    width: "100%",
    height: figure.dataset["height"] ?? "480",
    loading: "lazy",
    frameborder: "0",
  });
  return frame.outerHTML;
}

function embedCode(figure: HTMLElement): HTMLElement {
  const words = toolWords();
  const text = element("textarea", { readonly: "", rows: "3", "aria-label": words.embedCode });
  text.value = frameOf(figure);
  const address = element("a", { href: figure.dataset["embed"] ?? "./" }, figure.dataset["embed"]?.replaceAll("../", "") ?? "");
  const copy = element("button", { type: "button", class: "as-link" }, words.copy);
  copy.addEventListener("click", () => {
    text.select();
    void navigator.clipboard.writeText(text.value).then(() => (copy.textContent = words.copied));
  });
  const box = element("div", { class: "embed-code" }, text, element("p", {}, copy, " ", address));
  box.hidden = true;
  return box;
}

function save(content: Blob, download: string): void {
  const href = URL.createObjectURL(content);
  element("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** The stand-alone drawing as dots. */
async function drawPng(svg: string): Promise<Blob> {
  const image = await svgImage(svg);
  const canvas = element("canvas", { width: String(image.width * DENSITY), height: String(image.height * DENSITY) });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The canvas gave no image"))), "image/png");
  });
}
