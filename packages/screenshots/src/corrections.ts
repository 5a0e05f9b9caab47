import type { ReadMessage, ReadScreenshot } from "./compose/read-screenshot-types.ts";
import { screenText } from "./compose/screen-text.ts";

/**
 * The person's correction of message `index`; the same words mean that they looked and it is right. What was read stays
 * beside it, also when it is corrected twice.
 */
export function corrected(shot: ReadScreenshot, index: number, text: string, at: number): ReadScreenshot {
  const messages = shot.messages.map((message, i) =>
    i === index ? { ...message, correction: { read: message.text, corrected: text, at } } : message,
  );
  return { ...shot, messages };
}

/** The side of message `index` as the person says it. Why it was read as it was stays in `why`. */
export function sided(shot: ReadScreenshot, index: number, self: boolean): ReadScreenshot {
  const messages = shot.messages.map((message, i): ReadMessage => {
    if (i !== index) return message;
    const remarks = message.remarks.filter(({ code }) => code !== "side-not-clear" && code !== "side-assumed");
    return { ...message, self, sideRead: message.sideRead === undefined ? message.self : message.sideRead, remarks };
  });
  return { ...shot, messages };
}

/** The name or the handle in the header as the person says it. */
export function renamed(shot: ReadScreenshot, part: "name" | "handle", text: string, at: number): ReadScreenshot {
  const read = shot.header[part];
  const correction = { read: read?.text ?? "", corrected: text, at };
  const put =
    read === null
      ? { text: "", box: { x: 0, y: 0, width: shot.width, height: 0 }, confidence: 0, correction }
      : { ...read, correction };
  return { ...shot, header: { ...shot.header, [part]: put } };
}

/** Row `index` of `screenText` as the person says it; the same words mean that it is right. */
export function rowCorrected(shot: ReadScreenshot, index: number, text: string, at: number): ReadScreenshot {
  const row = screenText(shot)?.rows[index];
  if (row === undefined) return shot;
  const correction = { read: row.text, corrected: text, at };
  return { ...shot, rowCorrections: { ...shot.rowCorrections, [index]: correction } };
}
