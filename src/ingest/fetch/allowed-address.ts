import type { Watch } from "../../model/watch.ts";
import { FetchError } from "./fetch-error.ts";

/** Longest address that is asked for; browsers and servers rarely take more. */
const LONGEST_ADDRESS = 8192;

/** Hosts a source may ask: a bare name means the scheme's own port, a name with a port that port only. */
export type AllowedHosts = ReadonlySet<string>;

export function allowedHosts({ hosts, hubs }: Pick<Watch, "hosts" | "hubs">): AllowedHosts {
  const named = hosts?.map((host) => new URL(`http://${host}/`).host) ?? hubs.map((hub) => new URL(hub).host);
  return new Set(named);
}

/** The address as it may be asked for: no fragment. Throws what a redirect or a link must not lead to. */
export function checkAddress(address: string, base: string, hosts: AllowedHosts): URL {
  const url = parseAddress(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchError("scheme-refused", `${url.protocol} addresses are not fetched.`);
  if (url.username !== "" || url.password !== "")
    throw new FetchError("credentials-in-address", "An address with a user name or password is not fetched.");
  if (!hosts.has(url.host)) {
    throw new FetchError("host-not-allowed", `${url.host} is not among the hosts of this source (${[...hosts].join(", ")}).`);
  }
  if (url.href.length > LONGEST_ADDRESS)
    throw new FetchError("address-too-long", `An address of more than ${LONGEST_ADDRESS} characters is not fetched.`);
  url.hash = "";
  return url;
}

function parseAddress(address: string, base: string): URL {
  const url = URL.parse(address, base);
  if (url === null) throw new FetchError("bad-address", `"${address.slice(0, 200)}" is no address.`);
  return url;
}
