import { chromium } from "playwright-core";
import { drawPage, type Shape } from "./page.ts";

export interface TrueEntry {
  readonly kind: "message" | "day" | "system" | "receipt" | "typing";
  readonly self?: boolean;
  readonly sender?: string;
  readonly text: string;
  readonly clock?: string;
  readonly quoted?: boolean;
  /** Pixels of the picture. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Part of it lies outside the picture: nothing is expected of it. */
  readonly clipped: boolean;
}
export interface Truth {
  readonly style: string;
  readonly theme: string;
  readonly language: string;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly handle: string | null;
  readonly entries: readonly TrueEntry[];
}
export interface Rendered {
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}
export type Saved = { readonly type: "png" } | { readonly type: "jpeg" | "webp"; readonly quality: number };

export interface Renderer {
  render(shape: Shape, scale: number, saved: Saved): Promise<Rendered>;
  close(): Promise<void>;
}

/** Runs in the page: what is drawn where. */
function measure(scale: number): TrueEntry[] {
  const area = document.querySelector(".area")?.getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>("[data-kind]")].flatMap((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    if (area === undefined || y + height <= area.top || y >= area.bottom) return [];
    const { kind, self, sender, text, clock, quoted } = element.dataset;
    return [
      {
        kind: kind as TrueEntry["kind"], // Written by page.ts.
        text: text ?? "",
        ...(kind === "message"
          ? { self: self === "true", sender: sender ?? "", clock: clock ?? "", quoted: quoted === "true" }
          : {}),
        box: { x: x * scale, y: y * scale, width: width * scale, height: height * scale },
        clipped: y < area.top - 1 || y + height > area.bottom + 1,
      },
    ];
  });
}

/** Draws screenshots with Chromium. Nothing is fetched: the page has no address and no links. */
export async function openRenderer(executablePath = "/usr/bin/chromium"): Promise<Renderer> {
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--force-color-profile=srgb", "--font-render-hinting=none"],
  });
  const contexts = new Map<string, Awaited<ReturnType<typeof browser.newPage>>>();
  return {
    async render(shape, scale, saved) {
      const { width, height } = shape;
      const key = `${width}x${height}@${scale}`;
      const page =
        contexts.get(key) ?? (await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale }));
      contexts.set(key, page);
      const { html, name, handle } = drawPage(shape);
      await page.setContent(html);
      // A transpiler may wrap named functions in a call that the page does not have.
      await page.evaluate("globalThis.__name ??= (f) => f");
      const entries = await page.evaluate(measure, scale);
      const png = await page.screenshot(
        saved.type === "jpeg" ? { type: "jpeg", quality: saved.quality } : { type: "png" },
      );
      const bytes = saved.type === "webp" ? await toWebp(page, png, saved.quality) : png;
      const { style, theme, language, seed } = shape;
      const truth: Truth = {
        style: style.id,
        theme,
        language,
        seed,
        width: Math.round(width * scale),
        height: Math.round(height * scale),
        name,
        handle,
        entries,
      };
      return { bytes: new Uint8Array(bytes), truth };
    },
    close: () => browser.close(),
  };
}

async function toWebp(
  page: { evaluate<T, A>(f: (arg: A) => Promise<T>, arg: A): Promise<T> },
  png: Uint8Array,
  quality: number,
): Promise<Uint8Array> {
  const base64 = Buffer.from(png).toString("base64");
  const url = await page.evaluate(
    async ([data, q]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", q);
    },
    [base64, quality / 100] as const,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}
