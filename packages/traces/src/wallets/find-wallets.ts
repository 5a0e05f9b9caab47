import type { Scan } from "../scan.ts";
import { readWallet, walletShape } from "./read-wallet.ts";

/** Runs of letters and digits as long as some address; a longer run is none. */
const RUN = /(?<![\p{L}\p{N}_])[0-9A-Za-z]{26,106}(?![\p{L}\p{N}_])/gu;
const LONG = /[0-9A-Za-z]{26}/;
const LITECOIN = /\blitecoin\b|\bltc\b/iu;
// Words that make an address of someone's a likely thing to see; English, French, Spanish, Portuguese.
const ABOUT_WALLETS =
  /\b(?:btc|bitcoin|eth|ethereum|usdt|trc-?20|erc-?20|tron|trx|xmr|monero|ltc|litecoin|crypto|wallet|address|portefeuille|adresse|cartera|carteira|endereço|dirección|send to|envoie|envoyez)\b/iu;

/**
 * Finds wallet addresses. One whose checksum fails is no address, and is still told where the text speaks of wallets:
 * an officer should know that a digit is wrong.
 */
export function findWallets(scan: Scan): void {
  if (!LONG.test(scan.text)) return;
  for (const match of scan.text.matchAll(RUN)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    if (!scan.free(start, end)) continue;
    const read = readWallet(written);
    if (read !== null) {
      const litecoin = read.missing.includes("bitcoin-or-litecoin") && LITECOIN.test(scan.text);
      scan.take({
        kind: "wallet",
        service: litecoin ? "litecoin" : read.network,
        value: read.value,
        stability: "stable",
        missing: [...read.missing, "transaction-id"],
        start,
        end,
      });
      continue;
    }
    const shape = walletShape(written);
    if (shape === null || !ABOUT_WALLETS.test(scan.text)) continue;
    scan.take({
      kind: "wallet",
      service: shape,
      value: written,
      stability: "stable",
      missing: ["checksum-fails", "transaction-id"],
      start,
      end,
    });
  }
}
