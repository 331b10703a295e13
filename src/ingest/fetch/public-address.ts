import { BlockList, isIP } from "node:net";

/** IPv4 that is not the public internet (IANA special-purpose registry, RFC 6890), multicast and reserved space. */
const NOT_PUBLIC_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** Inside IPv6 global unicast: protocol assignments with Teredo, documentation, and 6to4, which wraps any IPv4. */
const NOT_PUBLIC_V6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const refusedV4 = subnets(NOT_PUBLIC_V4, "ipv4");
const refusedV6 = subnets(NOT_PUBLIC_V6, "ipv6");
const globalV6 = subnets(["2000::/3"], "ipv6");

/**
 * True for an IP address of the public internet. Of IPv6 only global unicast is: so loopback, link-local, unique local,
 * multicast, and IPv4 inside IPv6 (::ffff:127.0.0.1, 64:ff9b::7f00:1) are refused without being listed.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refusedV4.check(address, "ipv4");
    case 6:
      return globalV6.check(address, "ipv6") && !refusedV6.check(address, "ipv6");
    default:
      return false;
  }
}

function subnets(networks: readonly string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
