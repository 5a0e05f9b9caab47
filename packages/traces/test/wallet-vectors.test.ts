import { describe, expect, it } from "vitest";
import { findTraces } from "../src/index.ts";
import { readWallet } from "../src/wallets/read-wallet.ts";

const network = (address: string): string => readWallet(address)?.network ?? "none";

describe("BIP-173 and BIP-350 test vectors", () => {
  it.each([
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
    "BC1SW50QGDZ25J",
    "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
  ])("accept %s", (address) => {
    expect(readWallet(address)).toEqual({ network: "bitcoin", value: address.toLowerCase(), missing: [] });
  });
  it.each([
    ["bech32 where bech32m is due", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"],
    ["bech32 where bech32m is due, version 16", "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL"],
    ["bech32m where bech32 is due", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh"],
    ["a character bech32 does not have", "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4"],
    ["version 17", "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R"],
    ["a program of one byte", "bc1pw5dgrnzv"],
    ["a program of 41 bytes", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav"],
    ["a version 0 program of 16 bytes", "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P"],
    ["more than four bits of padding", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf"],
    ["nothing in it", "bc1gmk9yu"],
    ["two cases", "bc1qW508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"],
    ["a last character changed", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"],
    ["the test network", "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx"],
  ])("refuse %s", (_why, address) => {
    expect(readWallet(address)).toBeNull();
  });
});

describe("EIP-55 test vectors", () => {
  const vectors = [
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
    "0xde709f2102306220921060314715629080e2fb77",
    "0x27b1fdb04752bbc536007a920d24acb045561c26",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
  ];
  it.each(vectors)("accept %s", (address) => {
    expect(readWallet(address)).toEqual({ network: "ethereum", value: address, missing: ["chain-not-known"] });
  });
  it.each(vectors)(
    "take the same address in lower case for the same, and say when no checksum was carried: %s",
    (address) => {
      const lower = readWallet(address.toLowerCase());
      expect(lower?.value).toBe(address);
      expect(lower?.missing.includes("checksum-not-carried")).toBe(address !== address.toLowerCase());
    },
  );
  it("refuse one capital too few", () => {
    expect(readWallet("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed")).toBeNull();
  });
});

describe("base58check", () => {
  it.each([
    ["bitcoin", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"],
    ["bitcoin", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"],
    ["bitcoin", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"],
    ["tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"],
    ["none", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"],
    ["none", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz"],
    ["none", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u"],
    ["none", "1a1zp1ep5qgefi2dmptftl5slmv7divfna"],
  ])("reads %s in %s", (expected, address) => {
    expect(network(address)).toBe(expected);
  });
  it("says that an address with 3 in front could be Litecoin's old form", () => {
    expect(readWallet("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")?.missing).toEqual(["bitcoin-or-litecoin"]);
    const [found] = findTraces("send ltc 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy");
    expect(found).toMatchObject({ service: "litecoin", missing: ["bitcoin-or-litecoin", "transaction-id"] });
  });
});

describe("Monero", () => {
  // The donation address of the Monero project, printed in its own documentation.
  const address = "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A";
  it("reads an address whose keccak checksum fits", () => {
    expect(network(address)).toBe("monero");
  });
  it("refuses it with one character changed", () => {
    expect(network(`${address.slice(0, 50)}${address[50] === "A" ? "B" : "A"}${address.slice(51)}`)).toBe("none");
  });
});

describe("an address in a message", () => {
  it("is found behind a payment scheme, with its amount left out", () => {
    const [found] = findTraces("bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa?amount=0.1");
    expect(found).toMatchObject({ kind: "wallet", service: "bitcoin", asSeen: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" });
  });
  it("with a wrong digit is told, with the reason, where the text speaks of wallets", () => {
    const [found] = findTraces("send to my btc wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb");
    expect(found).toMatchObject({ kind: "wallet", missing: ["checksum-fails", "transaction-id"] });
  });
  it("with a wrong digit is nothing where the text does not speak of wallets", () => {
    expect(findTraces("look 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb")).toEqual([]);
  });
  it("is not a transaction hash of 64 digits", () => {
    expect(findTraces(`eth 0x${"ab".repeat(32)}`)).toEqual([]);
  });
});
