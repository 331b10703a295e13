import type { SampleFile } from "./sample-files.ts";

/** True where the headers are Chinese: of their letters three in ten or more are Han. */
export function isChinese(files: readonly SampleFile[]): boolean {
  const text = files.flatMap(({ tables }) => tables.flatMap(({ names }) => names)).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 0.3 * Math.max(1, letters);
}

/** Words of a name as an id, "Lists of Permits 2025" is "lists-of-permits-2025"; "" where it has no Latin letter. */
export function slugFrom(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return /[a-z]/.test(slug) ? slug : "";
}

/** Dates, brackets around them, and copy numbers: what differs between the files of one list. */
const VARIES = /[（(【[]?\s*\d{4}\s*[-_.年]?\s*(?:\d{1,2}|Q[1-4])?\s*[-_.月]?\s*(?:\d{1,2}\s*日?)?\s*[）)】\]]?|[（(]\d+[）)]/giu;

/** The title of a list by its files' names: the first name without ending and dates, or, where nothing is left, that name. */
export function commonTitle(names: readonly string[]): string {
  const bare = (names[0] ?? "").normalize("NFC").replace(/\.[a-z0-9]{1,5}$/iu, "");
  const title = bare
    .replace(VARIES, " ")
    .replace(/[\s\-_,.·]+$/u, "")
    .replace(/^[\s\-_,.·]+/u, "")
    .replace(/\s+/gu, " ");
  return printable(title) || printable(bare) || "List";
}

/** A file's name that is safe inside a dossier: no separator, no control character, not hidden, not too long for any disk. */
export function safeFileName(name: string): string {
  const safe = printable(name)
    .replace(/[/\\:*?"<>|]/g, "-")
    .replace(/^\.+/, "");
  const ending = /\.[a-z0-9]{1,5}$/iu.exec(safe)?.[0] ?? "";
  const stem = Array.from(safe.slice(0, safe.length - ending.length))
    .slice(0, 60)
    .join("");
  return `${stem || "document"}${ending}`;
}

const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, "").trim();
