import { expect, it } from "vitest";
import { QUESTIONS } from "../../src/screens/questions/question-flow.ts";
import { begin, goTo } from "./path-steps.ts";
import { type Visitor, withBrowser } from "./visitor.ts";

/** Each state that the screens of the path can be in, by what leads there. */
const STATES: readonly (readonly [string, (visitor: Visitor) => Promise<void>])[] = [
  ["help now", (v) => goTo(v, "/help-now")],
  ["helping", (v) => goTo(v, "/helping")],
  ["helping, a parent", (v) => goTo(v, "/helping/parent")],
  ["plan without answers", (v) => goTo(v, "/plan")],
  ...QUESTIONS.map((question) => [`question ${question}`, (v: Visitor) => goTo(v, `/questions/${question}`)] as const),
  [
    "a payment, written down and taken out",
    async (v) => {
      await goTo(v, "/questions/payments");
      await v.page.locator("select").first().selectOption("interac");
      await v.page.locator(".card .quiet").click();
      await v.page.locator("p.undo").waitFor();
      await v.page.locator("p.undo button").click();
    },
  ],
  [
    "apps, all of them in sight",
    async (v) => {
      await goTo(v, "/questions/apps");
      await v.page.locator("details > summary").click();
      await v.page.locator('input[value="instagram"]').check();
      await v.page.locator('input[value="wizz"]').check();
    },
  ],
  [
    "someone may be hurt",
    async (v) => {
      await goTo(v, "/questions/threatens");
      await v.page.locator('input[value="harm"]').check();
      await v.page.locator("p.calm-danger").waitFor();
    },
  ],
  [
    "plan, crisis lines first, everything unfolded, a step just ticked",
    async (v) => {
      await goTo(v, "/plan");
      await v.page.locator(".next-step button").click();
      await v.page.locator(".undo button").waitFor();
      for (const row of await v.page.locator("details > summary").all()) await row.click();
    },
  ],
  ["apps to choose from", (v) => goTo(v, "/platform-help")],
  ["topics of an app", (v) => goTo(v, "/platform-help/instagram")],
  ["steps of an app", (v) => goTo(v, "/platform-help/instagram/report")],
  ["an app that could not be checked", (v) => goTo(v, "/platform-help/wizz/report")],
  [
    "afterwards, with a number and one without",
    async (v) => {
      await goTo(v, "/after");
      await v.page.locator("form [type=submit]").click();
      await v.page.locator("form [role=alert]").waitFor();
      await v.page.locator("form input").fill("24-0100");
      await v.page.locator("form [type=submit]").click();
      await v.page.locator(".numbers li").waitFor();
    },
  ],
  ["get safer", (v) => goTo(v, "/safer")],
  [
    "a check-up, unfolded, with answers",
    async (v) => {
      await goTo(v, "/checkup/instagram");
      await v.page.locator('input[name="account-age"]').nth(1).check();
      await v.page.locator("details > summary").click();
      await v.page.locator(".answers input").first().check();
    },
  ],
  ["a check-up of a device", (v) => goTo(v, "/checkup/apple")],
  ["the camera", (v) => goTo(v, "/camera")],
  ["a family plan", (v) => goTo(v, "/family")],
  ["followers to go through", (v) => goTo(v, "/friends")],
  ["a check-in, before two devices are paired", (v) => goTo(v, "/check-in")],
  ["chats to practise with", (v) => goTo(v, "/practice")],
  ["a practice chat", (v) => goTo(v, "/practice/webcam-mail")],
  [
    "a practice chat, the trick named",
    async (v) => {
      await v.page.locator(".practice-choices button").first().click();
      await v.page.locator("[role=status]").waitFor();
    },
  ],
  ["something feels off", (v) => goTo(v, "/off")],
  [
    "something feels off, nothing given",
    async (v) => {
      await v.page.locator("form [type=submit]").click();
      await v.page.locator("form [role=alert]").waitFor();
    },
  ],
  [
    "something feels off, an alert",
    async (v) => {
      await v.page
        .locator("textarea")
        .fill("I have your pictures\nI will send them to your mom\nsend me $500 by tonight");
      await v.page.locator("form [type=submit]").click();
      await v.page.locator(".found").waitFor();
    },
  ],
  [
    "something feels off, a crisis",
    async (v) => {
      await v.page.locator("textarea").fill("kill yourself now\nI will come and kill you");
      await v.page.locator("form [type=submit]").click();
      await v.page.waitForFunction(() => document.querySelector(".found blockquote")?.textContent.includes("kill"));
    },
  ],
];

/** A walk looks at every state; axe needs a second for each, and several on a busy machine. */
const WALK_MS = 600_000;

/** Goes through every state and gives what `look` found, each with the state it was found in. */
async function walk(visitor: Visitor, look: () => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  await begin(visitor, "self");
  for (const [state, lead] of STATES) {
    await lead(visitor);
    found.push(...(await look()).map((fault) => `${state}: ${fault}`));
  }
  return found;
}

const tooWide = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.overflows()) ? ["wider than the screen"] : [];

withBrowser("every state of the path", (arrive) => {
  for (const locale of ["en-CA", "fr-CA"] as const) {
    for (const dark of [false, true]) {
      it(
        `has no accessibility fault in ${locale}, ${dark ? "dark" : "light"}, and nothing wider than 360 pixels`,
        async () => {
          const visitor = await arrive({ locale, dark });
          // The dark page is the same page in other colours.
          const look = async () => [
            ...(await visitor.faults(dark ? "colours" : "everything")),
            ...(await tooWide(visitor)),
          ];
          expect(await walk(visitor, look)).toEqual([]);
        },
        WALK_MS,
      );
    }
    it(
      `fits at 200 % zoom, in ${locale}`,
      async () => {
        // 360 pixels at twice the size leave 180.
        const visitor = await arrive({ locale, viewport: { width: 180, height: 370 } });
        expect(await walk(visitor, () => tooWide(visitor))).toEqual([]);
      },
      WALK_MS,
    );
  }
});
