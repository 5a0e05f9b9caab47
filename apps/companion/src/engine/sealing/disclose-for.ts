import { type Casefile, markTactics, newestSeal, sealed as noteSeal } from "@holdfast/casefile";
import { BlobSource, err, ok, type Result, utcMs } from "@holdfast/model";
import { disclosePackage, type LeafView, type Selection } from "@holdfast/seal";
import type { OpenCase } from "../open-case.ts";
import type { Task } from "../protocol.ts";
import { BlobSink } from "./blob-sink.ts";
import type { DiscloseAsked, Made, SealFailure } from "./package-view.ts";
import { packageName, readBack } from "./read-back.ts";
import { type LastSealed, lastSealed, sealNow } from "./seal-now.ts";
import type { Shown } from "./shown.ts";

const MONEY: ReadonlySet<string> = new Set(["payment", "wallet", "gift-card", "iban"]);
/** Answers about money go with the payments, whatever is said about the other answers. */
const MONEY_ANSWERS: ReadonlySet<string> = new Set(["paid", "payments"]);

/** Makes a smaller version of the package for one reader: what they need not see becomes hashes. */
export async function discloseFor(
  open: OpenCase,
  asked: DiscloseAsked,
  task: Task,
): Promise<Result<Made, SealFailure>> {
  const whole = lastSealed(open) ?? (await sealedAnew(open, task));
  if ("code" in whole) return err(whole);
  const casefile = await markTactics(open.now, { signal: task.signal });
  const at = utcMs(Date.now());
  const sink = new BlobSink();
  const made = await disclosePackage(
    new BlobSource(whole.package),
    { selection: selectionOf(casefile, asked.show), at },
    { key: whole.key, sink, signal: task.signal },
  );
  if (!made.ok) return err({ code: made.error.code, params: {} });
  const { sealCode, withheld } = made.value;
  const written = await readBack(sink, withheld === 0 ? "unchanged" : "withheld", asked.recipient, task.signal);
  if (!written.ok) return written;
  const { messageCount } = newestSeal(open.now) ?? { messageCount: 0 };
  await open.change((now) =>
    noteSeal(now, { code: sealCode, createdAt: at, messageCount, withheld, reader: asked.reader }),
  );
  return ok({
    name: packageName(at, asked.recipient === null ? `-${asked.reader}.zip` : `-${asked.reader}.zip.age`),
    package: written.value,
    sealCode,
    messages: 0,
    screenshots: 0,
    traces: 0,
    withheld,
    refused: [],
    encrypted: asked.recipient !== null,
  });
}

/** The whole package, made once more, since the one sealed before is not kept in the page. */
async function sealedAnew(open: OpenCase, task: Task): Promise<LastSealed | SealFailure> {
  const language = open.now.situation.language ?? "en";
  const sealed = await sealNow(open, { originals: [], language, recipient: null }, task);
  if (!sealed.ok) return sealed.error;
  const last = lastSealed(open);
  if (last === null) throw new Error("sealing: what was sealed a moment ago is not there");
  return last;
}

/**
 * Which leaves stay. A message leaf's path counts messages from one over the whole timeline, in the order in which they
 * were sealed.
 */
function selectionOf(casefile: Casefile, show: readonly Shown[]): Selection {
  const wanted = new Set(show);
  const threats = wanted.has("threats") ? messagesWithSignals(casefile) : new Set<number>();
  const money = wanted.has("payments") ? messagesWithMoney(casefile) : new Set<number>();
  const matches = ({ path, kind, value }: LeafView): boolean => {
    if (kind === "message") {
      const index = Number(path.split("/")[1]) - 1;
      return wanted.has("messages") || threats.has(index) || money.has(index);
    }
    const fields = value as { readonly kind?: unknown; readonly question?: unknown };
    if (fields.kind === "note") return wanted.has("notes");
    const aboutMoney = typeof fields.question === "string" && MONEY_ANSWERS.has(fields.question);
    return aboutMoney ? wanted.has("payments") : wanted.has("answers");
  };
  return { mode: "keep", matches };
}

function messagesWithSignals({ timeline, marks }: Casefile): ReadonlySet<number> {
  const found = new Set<number>();
  const start = new Map<string, number>();
  for (const [index, { conversation }] of timeline.messages.entries()) {
    if (!start.has(conversation)) start.set(conversation, index);
  }
  for (const { conversation, signals } of marks?.findings ?? []) {
    for (const { message } of signals) found.add((start.get(conversation) ?? 0) + message);
  }
  return found;
}

function messagesWithMoney({ timeline, traces }: Casefile): ReadonlySet<number> {
  const spans = new Set(
    traces
      .filter(({ kind }) => MONEY.has(kind))
      .flatMap(({ sightings }) => sightings.map(({ span }) => `${span.item} ${span.start} ${span.end}`)),
  );
  const found = new Set<number>();
  for (const [index, { span }] of timeline.messages.entries()) {
    if (spans.has(`${span.item} ${span.start} ${span.end}`)) found.add(index);
  }
  return found;
}
