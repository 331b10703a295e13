import { z } from "zod";
import { pattern } from "./source-rules.ts";

/** Kinds of document that can be asked for; what arrived is told by its bytes. */
const KINDS = ["docx", "xlsx", "pdf", "html", "csv", "json", "json-lines"] as const;

const address = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { username, password } = new URL(text);
  return username === "" && password === "";
}, "must not hold a user name or password");

const host = z
  .string()
  .regex(/^(?:[^\s/@?#:[\]\\]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/, "must be a host such as www.example.org, or host:port")
  .refine((text) => URL.canParse(`http://${text}/`), "must be a host such as www.example.org, or host:port");

/** Links are known by their text, their address, or both. */
const linkRule = z
  .strictObject({ text: pattern.optional(), href: pattern.optional() })
  .refine(({ text, href }) => text !== undefined || href !== undefined, "needs text, href or both");
export type LinkRule = Readonly<z.output<typeof linkRule>>;

/** Where `tidui fetch` looks for the documents of a source (docs/fetching.md). */
export const watch = z.strictObject({
  /** Pages that carry the links, read at every run. */
  hubs: z.array(address).min(1).max(50),
  /** Links on the hubs that lead to further pages with links, such as announcements in a list of news. */
  pages: linkRule.optional(),
  /** Links to documents. */
  links: linkRule,
  /** Hosts that may be asked, redirects included; those of the hubs where none are named. */
  hosts: z.array(host).min(1).max(50).optional(),
  /** What a document may be; anything else that comes under its address is an error page. */
  kinds: z.array(z.enum(KINDS)).min(1).default(["docx", "xlsx", "pdf"]),
  /** Seconds between the end of one request to a host and the next. */
  delay_seconds: z.number().min(1).max(600).default(2),
  /** Largest document, in MB of 1,048,576 bytes, as it is stored. */
  largest_mb: z.number().positive().max(256).default(64),
  /** Seconds without a byte after which a request is given up, and seconds it may take in all. */
  idle_seconds: z.number().min(1).max(600).default(30),
  total_seconds: z.number().min(1).max(3600).default(300),
});
export type Watch = Readonly<z.output<typeof watch>>;
