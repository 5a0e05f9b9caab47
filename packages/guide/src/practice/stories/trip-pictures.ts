// Data: one practice story. Its words stand under `practice.trip-pictures.*`; docs/prevention.md says how to write one.
import type { Story } from "../story.ts";

export const TRIP_PICTURES: Story = {
  id: "trip-pictures",
  kind: "harmless",
  theme: "photo",
  audience: "all",
  title: "practice.trip-pictures.title",
  intro: "practice.trip-pictures.intro",
  start: "album",
  turns: [
    {
      id: "album",
      lines: [{ from: "other", key: "practice.trip-pictures.album.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "yes",
          kind: "ok",
          spoken: true,
          label: "practice.trip-pictures.album.yes",
          result: "practice.trip-pictures.album.yes.result",
          goes: "ask",
        },
        {
          id: "accuse",
          kind: "accuse",
          spoken: true,
          label: "practice.trip-pictures.album.accuse",
          result: "practice.trip-pictures.album.accuse.result",
          goes: "ask",
        },
      ],
      recap: null,
    },
    {
      id: "ask",
      lines: [{ from: "other", key: "practice.trip-pictures.ask.1", tactics: [] }],
      state: "none",
      asks: true,
      choices: [
        {
          id: "ok",
          kind: "ok",
          spoken: true,
          label: "practice.trip-pictures.ask.ok",
          result: "practice.trip-pictures.ask.ok.result",
          goes: "end",
        },
        {
          id: "no",
          kind: "ok",
          spoken: true,
          label: "practice.trip-pictures.ask.no",
          result: "practice.trip-pictures.ask.no.result",
          goes: "end",
        },
      ],
      recap: null,
    },
    { id: "end", lines: [], state: "none", asks: false, choices: [], recap: "practice.trip-pictures.end.recap" },
  ],
};
