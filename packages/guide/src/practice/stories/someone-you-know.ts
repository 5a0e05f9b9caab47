// Data: one practice story. Its words stand under `practice.someone-you-know.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const SOMEONE_YOU_KNOW: Story = {
  id: "someone-you-know",
  kind: "trick",
  theme: "known",
  audience: "all",
  title: "practice.someone-you-know.title",
  intro: "practice.someone-you-know.intro",
  start: "miss",
  turns: [
    {
      id: "miss",
      lines: [{ from: "other", key: "practice.someone-you-know.miss.1", tactics: ["R1"] }],
      state: "note",
      asks: true,
      choices: [
        {
          id: "no",
          kind: "exit",
          spoken: true,
          label: "practice.someone-you-know.miss.no",
          result: "practice.someone-you-know.miss.no.result",
          goes: "photos",
        },
        {
          id: "talk",
          kind: "stay",
          spoken: true,
          label: "practice.someone-you-know.miss.talk",
          result: "practice.someone-you-know.miss.talk.result",
          goes: "photos",
        },
      ],
      recap: null,
    },
    {
      id: "photos",
      lines: [{ from: "other", key: "practice.someone-you-know.photos.1", tactics: ["L1"] }],
      state: "warn",
      asks: true,
      choices: [
        {
          id: "beg",
          kind: "stay",
          spoken: true,
          label: "practice.someone-you-know.photos.beg",
          result: "practice.someone-you-know.photos.beg.result",
          goes: "threat",
        },
        {
          id: "stop",
          kind: "exit",
          spoken: false,
          label: "practice.someone-you-know.photos.stop",
          result: "practice.someone-you-know.photos.stop.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    {
      id: "threat",
      lines: [{ from: "other", key: "practice.someone-you-know.threat.1", tactics: ["T1", "D3"] }],
      state: "alert",
      asks: true,
      choices: [
        {
          id: "stop",
          kind: "help",
          spoken: false,
          label: "practice.someone-you-know.threat.stop",
          result: "practice.someone-you-know.threat.stop.result",
          goes: "end",
        },
        {
          id: "agree",
          kind: "mistake",
          spoken: true,
          label: "practice.someone-you-know.threat.agree",
          result: "practice.someone-you-know.threat.agree.result",
          goes: "after",
        },
      ],
      recap: null,
    },
    {
      id: "after",
      lines: [{ from: "other", key: "practice.someone-you-know.after.1", tactics: ["I1", "P2"] }],
      state: "alert",
      asks: false,
      choices: [
        {
          id: "stop",
          kind: "help",
          spoken: false,
          label: "practice.someone-you-know.after.stop",
          result: "practice.someone-you-know.after.stop.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "warn", asks: false, choices: [], recap: "practice.someone-you-know.end.recap" },
  ],
};
