import type { Language } from "./chats.ts";
import type { Shape } from "./page.ts";
import type { Saved } from "./render.ts";
import { STYLES } from "./styles.ts";

export interface Planned {
  readonly file: string;
  readonly shape: Shape;
  readonly scale: number;
  readonly saved: Saved;
}

/** Three phones: 720, 1080 and 1170 pixels wide. */
const PHONES = [
  { width: 360, height: 760, scale: 2 },
  { width: 360, height: 780, scale: 3 },
  { width: 390, height: 844, scale: 3 },
] as const;
const SAVED: readonly Saved[] = [
  { type: "png" },
  { type: "jpeg", quality: 80 },
  { type: "webp", quality: 75 },
  { type: "jpeg", quality: 55 },
];

/** Every style, light and dark, in both languages, `each` screens a cell; phone and compression go round. */
export function planned(each: number, seed: number): Planned[] {
  const all: Planned[] = [];
  for (const style of STYLES)
    for (const theme of ["light", "dark"] as const)
      for (const language of ["en", "fr"] as readonly Language[])
        for (let i = 0; i < each; i++) {
          const k = all.length;
          const phone = PHONES[(k + Math.floor(k / 3)) % 3] ?? PHONES[0];
          // Every second picture is a PNG, and each theme and language has both kinds.
          const saved = (k + Math.floor(k / 2)) % 2 === 0 ? SAVED[0] : SAVED[1 + (Math.floor(k / 2) % 3)];
          if (saved === undefined) continue;
          all.push({
            file: `${style.id}-${theme}-${language}-${i + 1}.${saved.type === "jpeg" ? "jpg" : saved.type}`,
            shape: { style, theme, language, width: phone.width, height: phone.height, seed: seed + k * 7919 },
            scale: phone.scale,
            saved,
          });
        }
  return all;
}
