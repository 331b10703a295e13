import { escapeHtml, html, join, raw, type Markup } from "./html.ts";
import { isWebAddress } from "./links.ts";

/**
 * The Markdown stories are written in: headings, paragraphs, lists, quotations, emphasis, code and web links. Anything
 * else, HTML included, is text. `fill` gives what stands in place of each numbered gap (see `gap`).
 */
export function markdown(source: string, fill: (index: number) => Markup): Markup {
  const blocks = source.replaceAll("\r\n", "\n").split(/\n{2,}/);
  const parts = blocks.map((block) => block.trim()).filter((block) => block !== "");
  return join(
    parts.map((block) => blockMarkup(block, fill)),
    "\n",
  );
}

/** A character sequence of no meaning in any text, for the place of a bound number. */
export const gap = (index: number): string => `\u{E000}${index}\u{E001}`;

function blockMarkup(block: string, fill: (index: number) => Markup): Markup {
  const inline = (text: string) => inlineMarkup(text, fill);
  const heading = /^(#{1,4})\s+(.+)$/.exec(block);
  if (heading?.[1] && heading[2]) {
    // The page's own title is its one h1.
    const level = raw(String(Math.max(2, heading[1].length)));
    return html`<h${level}>${inline(heading[2])}</h${level}>`;
  }
  const lines = block.split("\n");
  if (lines.every((line) => /^[-*]\s+/.test(line)))
    return html`<ul>
      ${lines.map((line) => html`<li>${inline(line.replace(/^[-*]\s+/, ""))}</li>`)}
    </ul>`;
  if (lines.every((line) => /^\d+\.\s+/.test(line)))
    return html`<ol>
      ${lines.map((line) => html`<li>${inline(line.replace(/^\d+\.\s+/, ""))}</li>`)}
    </ol>`;
  if (lines.every((line) => line.startsWith(">")))
    return html`<blockquote><p>${inline(lines.map((line) => line.replace(/^>\s?/, "")).join(" "))}</p></blockquote>`;
  return html`<p>${inline(block)}</p>`;
}

// Escaped first, so what the patterns below put in is the only markup there can be.
function inlineMarkup(text: string, fill: (index: number) => Markup): Markup {
  const marked = escapeHtml(text)
    .replace(/`([^`\n]+)`/g, "<code>$1</code>")
    .replace(/\[([^\]\n]+)\]\(([^()\s\u{E000}]+)\)/gu, (whole, label: string, address: string) =>
      isWebAddress(address) ? `<a class="out" href="${address}" rel="noopener noreferrer">${label}</a>` : whole,
    )
    .replace(/\*\*([^*\n]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*\n]+)\*/g, "<em>$1</em>")
    .replace(/\u{E000}(\d+)\u{E001}/gu, (_, index: string) => fill(Number(index)).text);
  return raw(marked);
}
