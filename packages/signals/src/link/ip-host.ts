/** What kind of number a host is. A browser turns every spelling of an address into the same four numbers. */
export type IpHost = "name" | "plain" | "disguised" | "own-network";

const DOTTED = /^\d{1,3}(?:\.\d{1,3}){3}$/u;

/**
 * `host` is what the browser made of it, `written` what stood there. Decimal (`3232235777`), hexadecimal (`0xC0A80101`),
 * octal (`0300.0250.1.1`), short (`192.168.257`), full-width digits and IPv4 inside IPv6 are disguises: nobody types them.
 */
export function ipHost(host: string, written: string): IpHost {
  if (host.startsWith("[")) {
    const inner = host.slice(1, -1);
    if (/^(?:::1|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/u.test(inner)) return "own-network";
    return /^(?:::ffff:|64:ff9b::|::[0-9a-f]+:[0-9a-f]+$)/u.test(inner) ? "disguised" : "plain";
  }
  if (!DOTTED.test(host)) return "name";
  if (written.replace(/\.$/u, "") !== host) return "disguised";
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.)/u.test(host) ? "own-network" : "plain";
}
