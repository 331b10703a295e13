/** A text in lines no wider than this, as the browser would set it: broken between words, and between Han characters anywhere. */
export function wrapped(text: string, width: number, font: string): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [text];
  context.font = font;
  const lines: string[] = [];
  let line = "";
  for (const part of text.match(/[\p{Script=Han}][，。；：、！？）》”]*|\s+|[^\s\p{Script=Han}]+/gu) ?? []) {
    if (line !== "" && context.measureText(line + part.trimEnd()).width > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== "");
}
