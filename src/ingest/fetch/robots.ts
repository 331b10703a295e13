/** What a robots.txt asks of us (RFC 9309). */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[];
  /** Seconds between requests; not in the RFC, but asked for by many. */
  readonly crawlDelay: number | undefined;
}

interface RobotsRule {
  readonly isAllowed: boolean;
  /** Normalised path; "*" stands for any characters, a last "$" for the end. */
  readonly pattern: string;
}

export const ALLOW_ALL: RobotsRules = { rules: [], crawlDelay: undefined };

/** Bytes of a robots.txt that are read; the RFC asks for at least so many. */
export const READ_OF_ROBOTS = 500 * 1024;

/**
 * The rules for one product token: those of all groups that name it, or else of all groups for "*". Lines that are no
 * rule are passed over, so a page of HTML allows everything.
 */
export function parseRobots(text: string, product: string): RobotsRules {
  const own: Group = { rules: [], delays: [], isNamed: false };
  const common: Group = { rules: [], delays: [], isNamed: false };
  let current: readonly Group[] = [];
  let isNaming = false;
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|[\r\n]/)) {
    const colon = line.indexOf(":");
    const hash = line.indexOf("#");
    if (colon < 0 || (hash >= 0 && hash < colon)) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1, hash < 0 ? undefined : hash).trim();
    if (key === "user-agent") {
      if (!isNaming) current = [];
      isNaming = true;
      const named = value === "*" ? common : tokenOf(value) === product.toLowerCase() ? own : undefined;
      if (named) {
        named.isNamed = true;
        current = [...current, named];
      }
    } else if (key === "allow" || key === "disallow" || key === "crawl-delay") {
      isNaming = false;
      for (const group of current) addRule(group, key, value);
    }
  }
  const { rules, delays } = own.isNamed ? own : common;
  return { rules, crawlDelay: delays.length > 0 ? Math.max(...delays) : undefined };
}

interface Group {
  readonly rules: RobotsRule[];
  readonly delays: number[];
  isNamed: boolean;
}

function addRule({ rules, delays }: Group, key: "allow" | "disallow" | "crawl-delay", value: string): void {
  if (key !== "crawl-delay") {
    // "Disallow:" with nothing after it forbids nothing.
    if (value !== "") rules.push({ isAllowed: key === "allow", pattern: normalise(value) });
    return;
  }
  if (/^\d{1,9}(?:\.\d{1,9})?$/.test(value)) delays[0] = Math.max(delays[0] ?? 0, Number(value));
}

/** "Tidui/1.0" names the product "tidui". */
function tokenOf(agent: string): string {
  return /^[A-Za-z_-]*/.exec(agent)?.[0].toLowerCase() ?? "";
}

/** The longest rule that matches decides; of two as long, the one that allows. */
export function isAllowedByRobots({ rules }: RobotsRules, url: URL): boolean {
  const path = normalise(url.pathname + url.search);
  let best: RobotsRule | undefined;
  for (const rule of rules) {
    const isBetter =
      best === undefined ||
      rule.pattern.length > best.pattern.length ||
      (rule.pattern.length === best.pattern.length && rule.isAllowed);
    if (isBetter && matches(rule.pattern, path)) best = rule;
  }
  return best?.isAllowed ?? true;
}

/** Leftmost match of each piece between asterisks: no going back, so the time is bounded by the product of the lengths. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith("$");
  const [first = "", ...rest] = (isAnchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isAnchored ? rest.pop() : undefined;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}

/** Octets beyond ASCII percent-encoded, encoded letters that need not be decoded (RFC 9309, 2.2.2). */
function normalise(path: string): string {
  return path
    .replaceAll(/[^\0-\x7f]+/gu, (text) => Buffer.from(text).reduce((all, byte) => all + percent(byte), ""))
    .replaceAll(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => {
      const character = String.fromCharCode(Number.parseInt(hex, 16));
      return /[A-Za-z0-9\-._~]/.test(character) ? character : `%${hex.toUpperCase()}`;
    });
}

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
