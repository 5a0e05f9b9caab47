// Data: one practice story. Its words stand under `practice.pizza-money.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const PIZZA_MONEY: Story = {
  id: "pizza-money",
  kind: "harmless",
  theme: "money",
  audience: "all",
  title: "practice.pizza-money.title",
  intro: "practice.pizza-money.intro",
  start: "owe",
  turns: [
    {
      id: "owe",
      lines: [{ from: "other", key: "practice.pizza-money.owe.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "ok",
          kind: "ok",
          spoken: true,
          label: "practice.pizza-money.owe.ok",
          result: "practice.pizza-money.owe.ok.result",
          goes: "sunday",
        },
        {
          id: "call",
          kind: "ok",
          spoken: false,
          label: "practice.pizza-money.owe.call",
          result: "practice.pizza-money.owe.call.result",
          goes: "sunday",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.pizza-money.owe.accuse",
          result: "practice.pizza-money.owe.accuse.result",
          goes: "sunday",
        },
      ],
      recap: null,
    },
    {
      id: "sunday",
      lines: [{ from: "other", key: "practice.pizza-money.sunday.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "yes",
          kind: "ok",
          spoken: true,
          label: "practice.pizza-money.sunday.yes",
          result: "practice.pizza-money.sunday.yes.result",
          goes: "end",
        },
        {
          id: "short",
          kind: "ok",
          spoken: true,
          label: "practice.pizza-money.sunday.short",
          result: "practice.pizza-money.sunday.short.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.pizza-money.end.recap" },
  ],
};
