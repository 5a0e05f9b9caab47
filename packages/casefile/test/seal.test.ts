import { BytesSource, type Situation } from "@holdfast/model";
import { generateSecret, MemorySink, makeSha256, readPackage, signingKey } from "@holdfast/seal";
import { expect, it } from "vitest";
import { addNote, addPayment, addScreenshot, leaveInPlace, openCasefile, sealCasefile } from "../src/index.ts";
import { NOW } from "./support/case-key.ts";
import { png } from "./support/evidence.ts";

const SITUATION: Situation = {
  role: "self",
  happening: "threat",
  age: "under-18",
  country: "CA",
  region: "Quebec",
  language: "fr",
  apps: ["instagram", "an app of school"],
  threatens: ["friends", "my coach"],
  wants: ["money"],
  deadline: "tonight",
  sent: "yes",
  stillWriting: "yes",
  known: "no",
  imageOut: "not-said",
  already: ["answered", "blocked"],
  self: "Sam",
};

it("what the person said comes back from a package whole: payments, what was left in place, notes and all", async () => {
  const said = addNote(openCasefile(SITUATION), "it began on Tuesday");
  const paid = said.ok
    ? addPayment(said.value, { rail: "gift-card", amount: "50", currency: "CAD", to: "a code by chat" })
    : said;
  const left = paid.ok
    ? leaveInPlace(paid.value, { where: "the gallery of my phone", sentBy: "me", note: "one" })
    : paid;
  if (!left.ok) throw new Error(left.error);
  const { casefile } = await addScreenshot(
    left.value,
    { name: "Screenshot.png", source: new BytesSource(png()), arrival: "file", confirmedNoNudity: true },
    makeSha256,
  );
  const sink = new MemorySink();
  const sealedCase = await sealCasefile(
    casefile,
    { createdAt: NOW, tool: { name: "holdfast", version: "0.1.0" }, originals: casefile.originals },
    { key: signingKey(generateSecret()), sink },
  );
  expect(sealedCase.ok && sealedCase.value.refused).toEqual([]);
  const contents = await readPackage(new BytesSource(sink.bytes()));
  if (!contents.ok) throw new Error(contents.error.verdict);
  expect(contents.value.statement).toEqual(casefile.situation);
  expect(contents.value.items).toMatchObject([{ id: "Screenshot.png", original: { included: true } }]);
});

it("an answer beyond what a casefile holds is refused with the reason, and what was said before stays", () => {
  const casefile = openCasefile();
  expect(leaveInPlace(casefile, { where: "x".repeat(201) })).toEqual({ ok: false, error: "too-long" });
  const full = openCasefile({ payments: Array.from({ length: 50 }, () => ({ rail: "crypto" as const })) });
  expect(addPayment(full, { rail: "crypto" })).toEqual({ ok: false, error: "too-many" });
  expect(full.situation.payments).toHaveLength(50);
});
