import type { Attachment } from "@holdfast/model";
import { type CheckReason, Reasons } from "../check-result.ts";
import { RUNS_ENDINGS } from "../file/file-kinds.ts";
import { nameReasons } from "../file/name-reasons.ts";
import { checkLink } from "../link/check-link.ts";

/** A link or a file in a message that the checks speak against. */
export interface Trap {
  readonly tactic: "X1" | "X2";
  /** Range in the text, or in the name of the attachment when `in` says so. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly in?: "attachment";
  /** False: counts only beside another tactic of the same side. Programmers and gamers pass on such links all day. */
  readonly sure: boolean;
}

/** Links and names of one message that are looked at, and characters of each. */
const MAX_LOOKED = 12;
const MAX_PIECE = 600;
/** What a link says by itself; anything else a check warns of needs company. */
const SURE_LINKS: ReadonlySet<string> = new Set([
  "ip-logger",
  "ip-disguised",
  "look-alike",
  "brand-inside",
  "brand-and-lure",
  "free-page",
  "mixed-alphabets",
  "code-in-link",
  "page-in-link",
]);
/** What nobody in a friendly chat passes on by name: apps from outside the shop, what starts a script, profiles of a phone. */
const SURE_FILES: ReadonlySet<string> = new Set("apk apks xapk scr hta lnk vbs vbe wsf mobileconfig pif".split(" "));
/** Endings that are also ordinary words, names of sites or of source files: not looked for in running text. */
const NOT_IN_TEXT: ReadonlySet<string> = new Set(
  "com app js mjs run sh bash sys dll url desktop website mobile command workflow theme application ws pkg deb rpm inf xll ocx sct".split(
    " ",
  ),
);
const PIECE = /\S{4,1200}/gu;
const EDGES = /^[\p{Ps}\p{Pi}"'<*_~]+|[\p{Pe}\p{Pf}"'>*_~.,;:!?…]+$/gu;
const SCHEME = /^(?:h(?:tt|xx)ps?:\/\/|www\.|(?:javascript|data):)/iu;
const HOST = /^(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,18}(?::\d{1,5})?(?:[/?#]|$)/u;
const FILE = /\.([a-z0-9]{2,12})$/iu;

/** Linear in the length of `text`; opens nothing, asks no network. */
export function findTraps(text: string, attachments: readonly Attachment[]): Trap[] {
  const traps: Trap[] = [];
  for (const { name } of attachments.slice(0, MAX_LOOKED)) {
    const trap = name === undefined ? null : attachedTrap(name);
    if (trap !== null) traps.push(trap);
  }
  // Nearly all messages hold neither a link nor a file name.
  if (!/[^\s.]\.[\p{L}\p{N}]|:\/\/|\u202E/u.test(text)) return traps;
  let left = MAX_LOOKED;
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    if (!/[.:]/u.test(raw)) continue;
    const piece = raw.replace(EDGES, "").slice(0, MAX_PIECE);
    if (piece.length < 4) continue;
    const at = match.index + raw.indexOf(piece);
    const trap = SCHEME.test(piece) || HOST.test(piece) ? linkTrap(piece) : fileTrap(piece);
    const whole = trap ?? fileTrap(piece);
    if (whole !== null) traps.push({ ...whole, start: at, end: at + piece.length, words: piece });
    if (--left === 0) break;
  }
  return traps;
}

type Kind = Pick<Trap, "tactic" | "sure">;

function linkTrap(piece: string): Kind | null {
  const withScheme = SCHEME.test(piece);
  // "i saw it on insta.lol", "ok.thanks": without scheme or path a name has to be a disguise to count.
  const bare = !withScheme && !/[/?#]/u.test(piece);
  const { reasons } = checkLink(piece);
  const heavy = reasons.filter((r) => r.state === "warn" || r.state === "alert");
  if (heavy.length === 0) return null;
  const sure = heavy.some((r) => SURE_LINKS.has(r.code) || (r.code === "name-before-host" && r.state === "alert"));
  if (sure) return { tactic: "X1", sure: true };
  if (bare) return null;
  const download = heavy.find((r) => r.code === "download-runs");
  if (download !== undefined) return { tactic: "X2", sure: SURE_FILES.has(endingOf(download)) };
  return { tactic: "X1", sure: false };
}
const endingOf = (reason: CheckReason): string => String(reason.params?.["file"] ?? "");

/** A file named in running text: "open my_photos.jpg.exe". */
function fileTrap(piece: string): Kind | null {
  if (piece.includes("/") && !/^[\p{L}\p{N}_-]+\/[^/]*$/u.test(piece)) return null;
  const ending = FILE.exec(piece)?.[1]?.toLowerCase();
  const turned = piece.includes("\u202E");
  if (ending === undefined || (!turned && (!RUNS_ENDINGS.has(ending) || NOT_IN_TEXT.has(ending)))) return null;
  const reasons = reasonsOf(piece);
  if (reasons.some((r) => r.state === "alert") || SURE_FILES.has(ending)) return { tactic: "X2", sure: true };
  return reasons.some((r) => r.state === "warn") ? { tactic: "X2", sure: false } : null;
}

function attachedTrap(name: string): Trap | null {
  const heavy = reasonsOf(name).filter(
    (r) => r.code !== "trailing-mark" && (r.state === "warn" || r.state === "alert"),
  );
  if (heavy.length === 0) return null;
  return { tactic: "X2", start: 0, end: name.length, words: name, in: "attachment", sure: true };
}

function reasonsOf(name: string): readonly CheckReason[] {
  const reasons = new Reasons();
  nameReasons(name, reasons, false);
  return reasons.result([], []).reasons;
}
