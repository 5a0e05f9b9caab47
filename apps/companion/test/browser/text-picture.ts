import type { Page } from "playwright-core";
import { file } from "./evidence-walk.ts";

/** A screenshot of text, drawn here: black letters on white. */
export async function textPicture(page: Page, name: string, text: string): Promise<ReturnType<typeof file>> {
  const base64 = await page.evaluate((words) => {
    const canvas = document.createElement("canvas");
    canvas.width = 540;
    canvas.height = 960;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#000";
    context.font = "28px sans-serif";
    context.fillText(words, 30, 200);
    return canvas.toDataURL("image/png").split(",")[1] ?? "";
  }, text);
  return file(name, Buffer.from(base64, "base64"), "image/png");
}
