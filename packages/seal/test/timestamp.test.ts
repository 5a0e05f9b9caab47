import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BytesSource, utcMs } from "@holdfast/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeSha256, requestTimestamp } from "../src/index.node.ts";
import {
  addTimestamp,
  MemorySink,
  sealOf,
  timestampRequest,
  timestampToken,
  verifyPackage,
  verifyTimestamp,
} from "../src/index.ts";
import { SEALED_AT, sampleEnv, sealedSample } from "./support/sample-case.ts";

const openssl = spawnSync("openssl", ["version"]).status === 0;
if (!openssl) console.log("skipped: no openssl here to act as a timestamp authority");

const CONFIG = `
[ tsa ]
default_tsa = tsa_config
[ tsa_config ]
dir = .
serial = ./serial
crypto_device = builtin
signer_cert = ./tsa.pem
certs = ./ca.pem
signer_key = ./tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`;
const EXTENSIONS = (purpose: string): string =>
  `basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=${purpose}\n`;

let folder = "";
let server: Server;
let url = "";
let ca: Uint8Array;
let mangle: (request: Buffer) => Buffer = (request) => request;

const run = (...args: string[]): Buffer =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });

function certificate(name: string, purpose: string, days: string[]): void {
  run(
    "req",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:P-256",
    "-nodes",
    "-keyout",
    `${name}.key`,
    "-out",
    `${name}.csr`,
    "-subj",
    `/CN=Example ${name}`,
  );
  writeFileSync(join(folder, `${name}.ext`), EXTENSIONS(purpose));
  run(
    "x509",
    "-req",
    "-in",
    `${name}.csr`,
    "-CA",
    "ca.pem",
    "-CAkey",
    "ca.key",
    "-CAcreateserial",
    "-out",
    `${name}.pem`,
    "-extfile",
    `${name}.ext`,
    ...days,
  );
}

function reply(request: Uint8Array, signer = "tsa"): Uint8Array {
  writeFileSync(join(folder, "request.tsq"), request);
  const made = spawnSync(
    "openssl",
    [
      "ts",
      "-reply",
      "-config",
      "tsa.cnf",
      "-queryfile",
      "request.tsq",
      "-signer",
      `${signer}.pem`,
      "-inkey",
      `${signer}.key`,
      "-out",
      "reply.tsr",
    ],
    { cwd: folder },
  );
  if (made.status !== 0) throw new Error(made.stderr.toString());
  return readFileSync(join(folder, "reply.tsr"));
}

describe.skipIf(!openssl)("timestamps by an OpenSSL authority on this machine", () => {
  const data = new TextEncoder().encode("a seal");
  const nonce = new Uint8Array(16).fill(0x33);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "holdfast-tsa-"));
    writeFileSync(join(folder, "tsa.cnf"), CONFIG);
    writeFileSync(join(folder, "serial"), "01\n");
    run(
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-keyout",
      "ca.key",
      "-out",
      "ca.pem",
      "-days",
      "30",
      "-subj",
      "/CN=Example CA",
    );
    certificate("tsa", "critical,timeStamping", ["-days", "30"]);
    certificate("web", "critical,serverAuth", ["-days", "30"]);
    run("x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der");
    ca = readFileSync(join(folder, "ca.der"));
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        response.setHeader("content-type", "application/timestamp-reply");
        response.end(reply(mangle(Buffer.concat(chunks))));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    url = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}/` : "";
  }, 60_000);
  afterAll(() => {
    server?.close();
    if (folder !== "") rmSync(folder, { recursive: true });
  });

  it("a token is put into a package, the package still verifies, and openssl accepts the token", async () => {
    const sealed = await sealedSample();
    const seal = await sealOf(new BytesSource(sealed), nodeSha256);
    if (seal === null) throw new Error("the sample is not sound");
    const made = await requestTimestamp(url, seal, { trusted: [ca] });
    if (!made.ok) throw new Error(made.error);
    expect(made.value.facts).toMatchObject({ authority: "Example tsa", trusted: true });
    const sink = new MemorySink();
    const added = await addTimestamp(
      new BytesSource(sealed),
      made.value.token,
      utcMs(SEALED_AT + 1000),
      sampleEnv(sink),
    );
    expect(added.ok).toBe(true);
    const report = await verifyPackage(new BytesSource(sink.bytes()), {
      hasher: nodeSha256,
      timestampTrust: { trusted: [ca] },
    });
    expect(report.problems).toEqual([]);
    expect(report.verdict).toBe("unchanged");
    expect(report.timestamp).toEqual(made.value.facts);
    writeFileSync(join(folder, "seal.jws"), seal);
    writeFileSync(join(folder, "seal.tst"), made.value.token);
    const checked = run(
      "ts",
      "-verify",
      "-data",
      "seal.jws",
      "-in",
      "seal.tst",
      "-token_in",
      "-CAfile",
      "ca.pem",
      "-untrusted",
      "tsa.pem",
    );
    expect(checked.toString()).toContain("OK");
  });

  it("a token over something else is refused, and so is a changed one", async () => {
    const made = await timestampToken(reply(await timestampRequest(data, nonce)), data, nonce);
    if (!made.ok) throw new Error(made.error);
    expect(await verifyTimestamp(made.value.token, new TextEncoder().encode("another seal"))).toEqual({
      ok: false,
      error: "timestamp-wrong-imprint",
    });
    for (const at of [made.value.token.length - 10, 60, 200, 700]) {
      const changed = made.value.token.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect((await verifyTimestamp(changed, data, { trusted: [ca] })).ok).toBe(false);
    }
    expect((await verifyTimestamp(made.value.token.slice(0, -1), data)).ok).toBe(false);
    expect((await verifyTimestamp(new Uint8Array(0), data)).ok).toBe(false);
  });

  it("an answer to another request is refused by its nonce", async () => {
    const response = reply(await timestampRequest(data, nonce));
    expect(await timestampToken(response, data, new Uint8Array(16).fill(0x44))).toEqual({
      ok: false,
      error: "timestamp-wrong-nonce",
    });
  });

  it("a refusal of the authority is passed on as one", async () => {
    // Junk instead of a request: openssl answers with a status and no token.
    const refusal = reply(new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x01]));
    expect(await timestampToken(refusal, data, nonce)).toEqual({ ok: false, error: "timestamp-refused" });
    mangle = () => Buffer.from([0x30, 0x03, 0x02, 0x01, 0x01]);
    expect(await requestTimestamp(url, data)).toEqual({ ok: false, error: "timestamp-refused" });
    mangle = (request) => request;
  });

  it("a chain to nobody the caller trusts is refused, and without anybody named it is called unchecked", async () => {
    run(
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-keyout",
      "other.key",
      "-out",
      "other.pem",
      "-days",
      "30",
      "-subj",
      "/CN=Other CA",
    );
    run("x509", "-in", "other.pem", "-outform", "DER", "-out", "other.der");
    const response = reply(await timestampRequest(data, nonce));
    const other = readFileSync(join(folder, "other.der"));
    expect(await timestampToken(response, data, nonce, { trusted: [other] })).toEqual({
      ok: false,
      error: "timestamp-certificate",
    });
    expect(await timestampToken(response, data, nonce, { trusted: [] })).toEqual({
      ok: false,
      error: "timestamp-certificate",
    });
    expect(await timestampToken(response, data, nonce)).toMatchObject({
      ok: true,
      value: { facts: { trusted: null } },
    });
  });

  it("a certificate that had expired when the token was made is refused", async () => {
    certificate(
      "late",
      "critical,timeStamping",
      ["-not_before", "20200101000000Z", "-not_after", "20200201000000Z"].slice(0, 0).concat(["-days", "-1"]),
    );
    const response = reply(await timestampRequest(data, nonce), "late");
    expect(await timestampToken(response, data, nonce, { trusted: [ca] })).toEqual({
      ok: false,
      error: "timestamp-certificate",
    });
  });

  it("a certificate made for something else, or one that the signature does not name, is refused", async () => {
    const good = await timestampToken(reply(await timestampRequest(data, nonce)), data, nonce);
    if (!good.ok) throw new Error(good.error);
    writeFileSync(join(folder, "good.tst"), good.value.token);
    run("cms", "-verify", "-noverify", "-inform", "DER", "-in", "good.tst", "-out", "info.der");
    const sign = (...more: string[]): Uint8Array => {
      const what = ["-econtent_type", "1.2.840.113549.1.9.16.1.4", "-nodetach", "-binary", "-in", "info.der"];
      run("cms", "-sign", ...what, "-outform", "DER", "-out", "made.tst", ...more);
      return readFileSync(join(folder, "made.tst"));
    };
    const web = sign("-signer", "web.pem", "-inkey", "web.key", "-cades");
    expect(await verifyTimestamp(web, data)).toEqual({ ok: false, error: "timestamp-purpose" });
    const unnamed = sign("-signer", "tsa.pem", "-inkey", "tsa.key");
    expect(await verifyTimestamp(unnamed, data)).toEqual({ ok: false, error: "timestamp-signer" });
    expect((await verifyTimestamp(sign("-signer", "tsa.pem", "-inkey", "tsa.key", "-cades"), data)).ok).toBe(true);
  });

  it("an address that nobody answers is called unreachable, and only http and https are addresses", async () => {
    expect(await requestTimestamp("http://127.0.0.1:9/", data)).toEqual({ ok: false, error: "timestamp-unreachable" });
    expect(await requestTimestamp("file:///etc/hosts", data)).toEqual({ ok: false, error: "timestamp-unreachable" });
  });
});
