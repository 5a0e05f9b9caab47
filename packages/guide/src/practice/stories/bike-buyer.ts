// Data: one practice story. Its words stand under `practice.bike-buyer.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const BIKE_BUYER: Story = {
  id: "bike-buyer",
  kind: "harmless",
  theme: "stranger",
  audience: "all",
  title: "practice.bike-buyer.title",
  intro: "practice.bike-buyer.intro",
  start: "brakes",
  turns: [
    {
      id: "brakes",
      lines: [{ from: "other", key: "practice.bike-buyer.brakes.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "yes",
          kind: "ok",
          spoken: true,
          label: "practice.bike-buyer.brakes.yes",
          result: "practice.bike-buyer.brakes.yes.result",
          goes: "meet",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.bike-buyer.brakes.accuse",
          result: "practice.bike-buyer.brakes.accuse.result",
          goes: "meet",
        },
      ],
      recap: null,
    },
    {
      id: "meet",
      lines: [{ from: "other", key: "practice.bike-buyer.meet.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "parent",
          kind: "ok",
          spoken: true,
          label: "practice.bike-buyer.meet.parent",
          result: "practice.bike-buyer.meet.parent.result",
          goes: "end",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.bike-buyer.meet.no",
          result: "practice.bike-buyer.meet.no.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.bike-buyer.end.recap" },
  ],
};
