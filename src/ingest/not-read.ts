/** The sentence about a document that is something else than what is read. */
export function notRead(seen: string): string {
  return `This is ${seen}, not read yet; .docx, .xlsx, .pdf, HTML, CSV and JSON are.`;
}

/** The same, of a text that is to be checked. */
export function noProse(seen: string): string {
  return `This is ${seen}, which is not read; .txt, .md, .html, .docx and .pdf are.`;
}
