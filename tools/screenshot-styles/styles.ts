/**
 * How each app draws a chat, as far as a reader of pixels can tell: written from general knowledge of the apps, with
 * ranges where versions and settings differ. The reader must never import this: it derives its layout from pixels.
 */
export interface Palette {
  readonly page: string;
  /** Colour of the drawn pattern over the page; none when null. */
  readonly pattern: string | null;
  readonly bar: string;
  readonly ink: string;
  readonly dim: string;
  readonly accent: string;
  readonly self: string;
  readonly selfInk: string;
  readonly other: string;
  readonly otherInk: string;
  readonly otherEdge: string | null;
}
export interface Style {
  readonly id: string;
  readonly layout: "bubbles" | "rows" | "snap";
  readonly header: "left" | "center";
  readonly headerSub: "handle" | "presence" | "phone" | "none";
  readonly clock: "inside" | "under" | "centred" | "beside-name" | "none";
  readonly day: "plain" | "pill" | "line";
  readonly radius: readonly [number, number];
  readonly padding: readonly [number, number];
  readonly size: readonly [number, number];
  readonly fonts: readonly string[];
  readonly tail: boolean;
  readonly avatar: boolean;
  readonly receipt: "read" | "seen" | "ticks" | "none";
  readonly groups: boolean;
  readonly light: Palette;
  readonly dark: Palette;
}

const IOS = ["Inter", "Liberation Sans", "Nimbus Sans"];
const ANDROID = ["Roboto", "Noto Sans", "Open Sans"];

const palette = (p: Partial<Palette>, dark: boolean): Palette => ({
  page: dark ? "#000000" : "#ffffff",
  pattern: null,
  bar: dark ? "#121212" : "#f7f7f7",
  ink: dark ? "#f2f2f2" : "#111111",
  dim: dark ? "#8e8e93" : "#8a8a8e",
  accent: dark ? "#4da3ff" : "#0a66d8",
  self: "#0a84ff",
  selfInk: "#ffffff",
  other: dark ? "#262629" : "#e9e9eb",
  otherInk: dark ? "#ffffff" : "#000000",
  otherEdge: null,
  ...p,
});
const light = (p: Partial<Palette>): Palette => palette(p, false);
const dark = (p: Partial<Palette>): Palette => palette(p, true);

const base = {
  layout: "bubbles",
  header: "left",
  headerSub: "presence",
  clock: "none",
  day: "plain",
  radius: [16, 20],
  padding: [7, 10],
  size: [15, 17],
  fonts: IOS,
  tail: false,
  avatar: false,
  receipt: "none",
  groups: false,
} as const;

export const STYLES: readonly Style[] = [
  {
    ...base,
    id: "imessage",
    header: "center",
    headerSub: "none",
    clock: "centred",
    tail: true,
    size: [16, 17],
    receipt: "read",
    light: light({ self: "#0b84fe" }),
    dark: dark({ self: "#0a7cff" }),
  },
  {
    ...base,
    id: "google-messages",
    headerSub: "none",
    clock: "centred",
    fonts: ANDROID,
    radius: [18, 24],
    receipt: "read",
    light: light({ page: "#f8faff", self: "#1357c9", other: "#e3e8f4", otherInk: "#1b1b1f", bar: "#f8faff" }),
    dark: dark({ page: "#111318", self: "#a8c7fa", selfInk: "#062e6f", other: "#292a30", bar: "#111318" }),
  },
  {
    ...base,
    id: "samsung-messages",
    headerSub: "phone",
    clock: "under",
    fonts: ANDROID,
    day: "pill",
    light: light({ page: "#fcfcfc", self: "#3e7be0", other: "#ececf1" }),
    dark: dark({ page: "#010101", self: "#3263b5", other: "#2b2b30" }),
  },
  {
    ...base,
    id: "whatsapp",
    clock: "inside",
    day: "pill",
    radius: [7, 12],
    padding: [5, 8],
    fonts: [...ANDROID, "Inter"],
    tail: true,
    receipt: "ticks",
    groups: true,
    light: light({
      page: "#efe7de",
      pattern: "#e3d9cd",
      self: "#d9fdd3",
      selfInk: "#111b21",
      other: "#ffffff",
      dim: "#667781",
    }),
    dark: dark({
      page: "#0b141a",
      pattern: "#111d24",
      self: "#005c4b",
      other: "#202c33",
      dim: "#8696a0",
      bar: "#1f2c33",
    }),
  },
  {
    ...base,
    id: "instagram",
    headerSub: "handle",
    clock: "centred",
    radius: [18, 22],
    avatar: true,
    receipt: "seen",
    fonts: ["Inter", "Roboto", "Liberation Sans"],
    light: light({ self: "linear-gradient(#a033ff,#0a7cff)", other: "#efefef", bar: "#ffffff" }),
    dark: dark({ self: "linear-gradient(#9c3bf0,#2f5cff)", other: "#262626", bar: "#000000" }),
  },
  {
    ...base,
    id: "messenger",
    clock: "centred",
    radius: [17, 20],
    avatar: true,
    receipt: "none",
    fonts: ["Roboto", "Inter", "Open Sans"],
    light: light({ self: "linear-gradient(160deg,#0a7cff,#0052d4)", other: "#f0f0f0" }),
    dark: dark({ self: "linear-gradient(160deg,#c13584,#5b2be0)", other: "#303030" }),
  },
  {
    ...base,
    id: "snapchat",
    layout: "snap",
    header: "left",
    headerSub: "none",
    clock: "none",
    day: "line",
    fonts: ["Open Sans", "Lato", "Inter"],
    light: light({ self: "#ffffff", accent: "#0eadff" }),
    dark: dark({ page: "#121212", accent: "#3cb2e2", bar: "#121212" }),
  },
  {
    ...base,
    id: "discord",
    layout: "rows",
    headerSub: "none",
    clock: "beside-name",
    day: "line",
    avatar: true,
    fonts: ["Noto Sans", "Open Sans", "Inter"],
    light: light({ dim: "#5c5e66" }),
    dark: dark({ page: "#313338", bar: "#313338", ink: "#dbdee1", dim: "#949ba4" }),
  },
  {
    ...base,
    id: "telegram",
    clock: "inside",
    day: "pill",
    radius: [12, 18],
    padding: [5, 9],
    fonts: ["Roboto", "Inter", "Open Sans"],
    tail: true,
    receipt: "ticks",
    groups: true,
    light: light({
      page: "linear-gradient(160deg,#dbe8b8,#a9cfa2 50%,#c7dca4)",
      pattern: "#b9d3a0",
      self: "#effddd",
      selfInk: "#101010",
      other: "#ffffff",
      dim: "#6f8f5e",
    }),
    dark: dark({ page: "#0f0f14", pattern: "#17171f", self: "linear-gradient(#8774e1,#6f5cd0)", other: "#212121" }),
  },
  {
    ...base,
    id: "tiktok",
    headerSub: "handle",
    clock: "centred",
    radius: [10, 16],
    avatar: true,
    fonts: ["Inter", "Roboto", "Lato"],
    light: light({ page: "#f8f8f8", self: "#23a0f0", other: "#ffffff", otherEdge: "#e8e8ea" }),
    dark: dark({ page: "#121212", self: "#1f89d6", other: "#2a2a2c" }),
  },
  {
    ...base,
    id: "signal",
    headerSub: "none",
    clock: "inside",
    day: "pill",
    radius: [15, 19],
    fonts: ["Inter", "Roboto", "Noto Sans"],
    receipt: "ticks",
    light: light({ self: "#2c6bed", other: "#e9e9e9", dim: "#5e5e5e" }),
    dark: dark({ page: "#121212", self: "#2c6bed", other: "#2e2e2e", bar: "#121212" }),
  },
  {
    ...base,
    id: "x",
    header: "center",
    headerSub: "handle",
    clock: "under",
    radius: [18, 22],
    avatar: true,
    fonts: ["Inter", "Roboto", "Liberation Sans"],
    light: light({ self: "#1d9bf0", other: "#eff3f4", otherInk: "#0f1419", dim: "#536471" }),
    dark: dark({ page: "#000000", self: "#1d9bf0", other: "#2f3336", otherInk: "#e7e9ea", dim: "#71767b" }),
  },
];
