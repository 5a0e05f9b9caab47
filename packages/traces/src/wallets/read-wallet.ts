import type { WalletNetwork } from "@holdfast/model";
import { base58Check, base58Length } from "../checksum/base58-address.ts";
import { eip55 } from "../checksum/eip55.ts";
import { isMoneroAddress } from "../checksum/monero.ts";
import { segwitAddress } from "../checksum/segwit.ts";
import type { MissingCode } from "../missing-codes.ts";

export interface WalletRead {
  readonly network: WalletNetwork;
  /** The one spelling of the address. */
  readonly value: string;
  readonly missing: readonly MissingCode[];
}

const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/u;
/** Version bytes: Bitcoin `chainparams.cpp` (0, 5), Litecoin `chainparams.cpp` (48, 50, old 5), TRON (0x41). */
const VERSIONS: readonly { readonly version: number; readonly first: string; readonly network: WalletNetwork }[] = [
  { version: 0, first: "1", network: "bitcoin" },
  { version: 5, first: "3", network: "bitcoin" },
  { version: 48, first: "L", network: "litecoin" },
  { version: 50, first: "M", network: "litecoin" },
  { version: 0x41, first: "T", network: "tron" },
];

/** The address that `written` is, its checksum proved, or null. */
export function readWallet(written: string): WalletRead | null {
  if (written.startsWith("0x") || written.startsWith("0X")) return readEthereum(written.slice(2));
  const lower = written.toLowerCase();
  if (lower.startsWith("bc1")) return segwit("bitcoin", written, "bc");
  if (lower.startsWith("ltc1")) return segwit("litecoin", written, "ltc");
  if (!BASE58.test(written)) return null;
  if (written.length === 95 || written.length === 106) {
    return isMoneroAddress(written) ? { network: "monero", value: written, missing: [] } : null;
  }
  if (written.length < 26 || written.length > 35) return null;
  const read = base58Check(written);
  if (read === null || read.length !== 21) return null;
  const known = VERSIONS.find((v) => v.version === read.version);
  if (known === undefined) return null;
  return { network: known.network, value: written, missing: known.first === "3" ? ["bitcoin-or-litecoin"] : [] };
}

/** What network an address has the shape of, its checksum not looked at: for saying that a digit must be wrong. */
export function walletShape(written: string): WalletNetwork | null {
  if (/^0x[0-9a-f]{40}$/iu.test(written)) return "ethereum";
  if (/^bc1[a-z0-9]{39,59}$/iu.test(written)) return "bitcoin";
  if (/^ltc1[a-z0-9]{39,59}$/iu.test(written)) return "litecoin";
  if (!BASE58.test(written)) return null;
  if (/^[48]/u.test(written) && (written.length === 95 || written.length === 106)) return "monero";
  if (written.length < 26 || written.length > 35 || base58Length(written) !== 25) return null;
  return VERSIONS.find((v) => written.startsWith(v.first))?.network ?? null;
}

function segwit(network: WalletNetwork, written: string, prefix: string): WalletRead | null {
  const value = segwitAddress(written, prefix);
  return value === null ? null : { network, value, missing: [] };
}

function readEthereum(hex: string): WalletRead | null {
  if (!/^[0-9a-f]{40}$/iu.test(hex)) return null;
  const value = eip55(hex);
  const cased = hex !== hex.toLowerCase() && hex !== hex.toUpperCase();
  if (cased && value !== `0x${hex}`) return null;
  const missing: MissingCode[] = cased || value === `0x${hex}` ? [] : ["checksum-not-carried"];
  return { network: "ethereum", value, missing: ["chain-not-known", ...missing] };
}
