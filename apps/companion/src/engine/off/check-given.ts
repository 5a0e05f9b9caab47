import { addEvidence, markTactics, openCasefile } from "@holdfast/casefile";
import { BlobSource, higherState, type State } from "@holdfast/model";
import { makeSha256 } from "@holdfast/seal";
import { checkFile, checkMail } from "@holdfast/signals";
import { lookOf } from "../evidence/file-looks.ts";
import { type Given, type GivenFile, toInput } from "../evidence/given.ts";
import type { Task } from "../protocol.ts";
import { type CheckView, type OffKind, type OffView, seenIn } from "./off-view.ts";

/** Files of one thing that are looked at one by one; a whole download holds thousands. */
const MAX_FILES = 200;
/** Bytes of a mail that are read: the rest is attachments. */
const MAX_MAIL = 8_388_608;

/**
 * Looks at one thing that was given, and keeps nothing of it: each file before it is opened, a mail for what it claims, a
 * chat for what is done in it. A picture is never opened here. @throws when it was stopped.
 */
export async function checkGiven(given: Given, { signal, progress }: Task): Promise<OffView> {
  const checks: CheckView[] = [];
  let picture = false;
  for (const file of given.files.slice(0, MAX_FILES)) {
    signal.throwIfAborted();
    const source = new BlobSource(file.file);
    const result = await checkFile(file.path, source);
    picture ||= lookOf(result.kind, file.path) === "picture";
    if (result.reasons.length > 0 || given.files.length === 1) checks.push({ area: "file", name: file.path, result });
    if (isMail(file)) checks.push({ area: "mail", name: file.path, result: checkMail(await headOf(file)) });
  }
  const mail = checks.some(({ area }) => area === "mail");
  const cut = given.files.length > MAX_FILES;
  if (picture && given.files.length === 1) return viewOf("picture", checks, cut);
  const env = { sha256: makeSha256, signal };
  const read = await addEvidence(openCasefile(), [toInput(given, new Set())], {}, env, progress);
  signal.throwIfAborted();
  if (read.timeline.messages.length === 0) return viewOf(mail ? "mail" : "file", checks, cut);
  const marked = await markTactics(read, { signal });
  signal.throwIfAborted();
  const findings = marked.marks?.findings ?? [];
  return {
    ...viewOf(mail ? "mail" : "chat", checks, cut),
    state: findings.reduce<State>((highest, { state }) => higherState(highest, state), highestOf(checks)),
    seen: seenIn(findings.flatMap(({ signals }) => signals)),
    languageCovered: findings.every(({ languageCovered }) => languageCovered),
  };
}

const isMail = ({ path }: GivenFile): boolean => /\.eml$/iu.test(path);
const headOf = async ({ file }: GivenFile): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(0, MAX_MAIL).arrayBuffer());

const highestOf = (checks: readonly CheckView[]): State =>
  checks.reduce<State>((highest, { result }) => higherState(highest, result.state), "none");

const viewOf = (what: OffKind, checks: readonly CheckView[], cut: boolean): OffView => ({
  what,
  state: highestOf(checks),
  seen: [],
  checks,
  languageCovered: true,
  cut,
});
