// Data: one practice story. Its words stand under `practice.webcam-mail.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const WEBCAM_MAIL: Story = {
  id: "webcam-mail",
  kind: "trick",
  theme: "mail",
  audience: "all",
  title: "practice.webcam-mail.title",
  intro: "practice.webcam-mail.intro",
  start: "mail",
  turns: [
    {
      id: "mail",
      lines: [
        { from: "other", key: "practice.webcam-mail.mail.1", tactics: ["M1", "L1", "D1", "T1"] },
        { from: "other", key: "practice.webcam-mail.mail.2", tactics: ["P1"] },
      ],
      state: "alert",
      asks: true,
      choices: [
        {
          id: "leave",
          kind: "exit",
          spoken: false,
          label: "practice.webcam-mail.mail.leave",
          result: "practice.webcam-mail.mail.leave.result",
          goes: "end",
        },
        {
          id: "ask",
          kind: "mistake",
          spoken: true,
          label: "practice.webcam-mail.mail.ask",
          result: "practice.webcam-mail.mail.ask.result",
          goes: "asked",
        },
        {
          id: "pay",
          kind: "mistake",
          spoken: true,
          label: "practice.webcam-mail.mail.pay",
          result: "practice.webcam-mail.mail.pay.result",
          goes: "more",
        },
      ],
      recap: null,
    },
    {
      id: "asked",
      lines: [{ from: "other", key: "practice.webcam-mail.asked.1", tactics: ["D1", "T1", "P1"] }],
      state: "alert",
      asks: false,
      choices: [
        {
          id: "stop",
          kind: "help",
          spoken: false,
          label: "practice.webcam-mail.asked.stop",
          result: "practice.webcam-mail.asked.stop.result",
          goes: "end",
        },
        {
          id: "pay",
          kind: "mistake",
          spoken: true,
          label: "practice.webcam-mail.asked.pay",
          result: "practice.webcam-mail.asked.pay.result",
          goes: "more",
        },
      ],
      recap: null,
    },
    {
      id: "more",
      lines: [{ from: "other", key: "practice.webcam-mail.more.1", tactics: ["E1", "D1"] }],
      state: "alert",
      asks: false,
      choices: [
        {
          id: "stop",
          kind: "help",
          spoken: false,
          label: "practice.webcam-mail.more.stop",
          result: "practice.webcam-mail.more.stop.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "alert", asks: false, choices: [], recap: "practice.webcam-mail.end.recap" },
  ],
};
