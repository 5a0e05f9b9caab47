import { type HtmlElement, type HtmlNode, isWordless } from "./html-node.ts";

/** A line break that the page means, as against one that only lays out its source. U+FDD0 is no character of any text. */
const BREAK = "\ufdd0";

/**
 * The words of some nodes as they were written: `<br>` is a line end; blanks with a line end that the exporter put around
 * them to lay out its file are dropped, and nothing else is trimmed. `skip`: elements to leave out.
 */
export function shownText(nodes: readonly HtmlNode[], skip?: (element: HtmlElement) => boolean): string {
  const text = nodes.map((node) => withBreaks(node, skip)).join("");
  let start = 0;
  while (isLayout(text, start)) start++;
  if (!text.slice(0, start).includes("\n")) start = 0;
  let end = text.length;
  while (end > start && isLayout(text, end - 1)) end--;
  if (!text.slice(end).includes("\n")) end = text.length;
  return text.slice(start, end).replaceAll(BREAK, "\n");
}

const isLayout = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  return c === 0x20 || (c >= 9 && c <= 13 && c !== 11);
};

function withBreaks(node: HtmlNode, skip?: (element: HtmlElement) => boolean): string {
  if (node.type === "text") return node.text.replaceAll(BREAK, "\ufffd");
  if (node.tag === "br") return BREAK;
  if (isWordless(node.tag) || skip?.(node) === true) return "";
  return node.children.map((child) => withBreaks(child, skip)).join("");
}
