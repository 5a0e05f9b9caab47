import { type HtmlElement, type HtmlNode, isWordless } from "../html/html-node.ts";

/** Elements that begin a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set(["div", "p", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "pre"]);

/**
 * The words of a message as they were typed, as far as the page tells: its line ends are kept as they are, an emoji drawn
 * as a picture is the text beside the picture, and quotes, lists and headings stand on lines of their own.
 */
export function markdownText(nodes: readonly HtmlNode[], skip: (element: HtmlElement) => boolean): string {
  const out: string[] = [];
  let fresh = true;
  const put = (text: string): void => {
    if (text === "") return;
    out.push(text);
    fresh = text.endsWith("\n");
  };
  const breakLine = (): void => {
    if (!fresh) put("\n");
  };
  let owed = false;
  const walk = (node: HtmlNode): void => {
    if (node.type === "text") {
      if (owed && node.text !== "") breakLine();
      owed = false;
      put(node.text);
      return;
    }
    if (isWordless(node.tag) || skip(node)) return;
    if (node.tag === "br") {
      put("\n");
      return;
    }
    if (node.tag === "img") {
      if (owed) breakLine();
      owed = false;
      put(node.attributes.get("alt") ?? "");
      return;
    }
    const block = BLOCKS.has(node.tag);
    if (block) breakLine();
    for (const child of node.children) walk(child);
    // A line end behind the last block would be one that nobody typed.
    if (block) owed = true;
  };
  for (const node of nodes) walk(node);
  return out.join("");
}
