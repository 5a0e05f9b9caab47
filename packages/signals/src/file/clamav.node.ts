import { connect, type Socket } from "node:net";
import type { ByteSource } from "@holdfast/model";
import type { ScannerAnswer } from "./check-file.ts";

/** Where clamd listens: its own socket, or a port of this machine. Never another machine: nothing leaves the device. */
export type ClamAddress = { readonly path: string } | { readonly port: number };

/** Debian, Fedora, macOS (Homebrew) and the documented default, in this order. */
export const CLAMD_SOCKETS: readonly string[] = [
  "/run/clamav/clamd.ctl",
  "/var/run/clamav/clamd.ctl",
  "/run/clamd.scan/clamd.sock",
  "/tmp/clamd.socket",
  "/opt/homebrew/var/run/clamav/clamd.sock",
];

const CHUNK = 65_536;
const WAIT_MS = 60_000;
const MAX_ANSWER = 4096;

/**
 * Asks clamd about the bytes of `source` with zINSTREAM (clamd(8)): chunks with their length before them, a zero at the
 * end. `absent` when nobody listens, `failed` when clamd gave no verdict: too large, too slow, an answer nobody knows.
 */
export async function askClamd(source: ByteSource, address: ClamAddress): Promise<ScannerAnswer> {
  const socket = connect("path" in address ? { path: address.path } : { host: "127.0.0.1", port: address.port });
  if (!(await opened(socket))) return { state: "absent" };
  socket.setTimeout(WAIT_MS, () => socket.destroy());
  const answer = collect(socket);
  try {
    await write(socket, new TextEncoder().encode("zINSTREAM\0"));
    for await (const chunk of source.chunks()) {
      for (let at = 0; at < chunk.length; at += CHUNK) {
        const piece = chunk.subarray(at, at + CHUNK);
        await write(socket, framed(piece));
      }
    }
    await write(socket, new Uint8Array(4));
  } catch {
    // clamd hangs up when the stream is longer than it takes; what it said stands in the answer
  }
  return verdict(await answer);
}

/** Asks the first clamd that listens in one of the usual places. */
export async function askAnyClamd(source: ByteSource): Promise<ScannerAnswer> {
  for (const path of CLAMD_SOCKETS) {
    const answer = await askClamd(source, { path });
    if (answer.state !== "absent") return answer;
  }
  return { state: "absent" };
}

function verdict(said: string): ScannerAnswer {
  if (/^stream: OK$/u.test(said)) return { state: "clean" };
  const name = /^stream: (.{1,200}) FOUND$/u.exec(said)?.[1];
  return name === undefined ? { state: "failed" } : { state: "found", name };
}

function framed(piece: Uint8Array): Uint8Array {
  const out = new Uint8Array(4 + piece.length);
  new DataView(out.buffer).setUint32(0, piece.length);
  out.set(piece, 4);
  return out;
}

const opened = (socket: Socket): Promise<boolean> =>
  new Promise((resolve) => {
    socket.once("connect", () => resolve(true));
    socket.once("error", () => resolve(false));
  });

const write = (socket: Socket, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });

const collect = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let said = "";
    socket.on("data", (part) => {
      said += part.toString("latin1");
      if (said.includes("\0") || said.length > MAX_ANSWER) socket.end();
    });
    const done = (): void => resolve(said.split("\0")[0]?.trim() ?? "");
    socket.once("close", done);
    socket.on("error", done);
  });
