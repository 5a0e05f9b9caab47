/** Words between two tags. */
export interface HtmlText {
  readonly type: "text";
  /** Entities decoded, line ends as `\n`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface HtmlElement {
  readonly type: "element";
  /** In lower case. */
  readonly tag: string;
  /** Values with entities decoded; of a name that stands twice the first, as browsers do. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  /** Bytes from `<` of the opening tag. */
  readonly start: number;
  /** Behind `>` of the closing tag, or where something else closed it. */
  end: number;
}

export type HtmlNode = HtmlText | HtmlElement;

const NONE: readonly string[] = [];

/** The names in the `class` of an element. */
export function classesOf({ attributes }: Pick<HtmlElement, "attributes">): readonly string[] {
  const value = attributes.get("class");
  return value === undefined ? NONE : value.split(/[\t\n\f\r ]+/u);
}

/** Whether `name` is one of the names in its `class`. Asked some twenty times a message: it makes nothing. */
export function hasClass({ attributes }: Pick<HtmlElement, "attributes">, name: string): boolean {
  const value = attributes.get("class");
  if (value === undefined || value.length < name.length) return false;
  if (value === name) return true;
  for (let at = value.indexOf(name); at >= 0; at = value.indexOf(name, at + 1)) {
    const end = at + name.length;
    if ((at === 0 || isSpace(value, at - 1)) && (end === value.length || isSpace(value, end))) return true;
  }
  return false;
}

/** What separates names: HTML's own blanks. */
const isSpace = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  return c === 0x20 || c === 9 || c === 10 || c === 12 || c === 13;
};

export const elementsIn = ({ children }: HtmlElement): readonly HtmlElement[] =>
  children.filter((child): child is HtmlElement => child.type === "element");

/**
 * Elements inside `root` that fit, in the order of the file; none inside one that fits. `enter`: whether to look into an
 * element that does not fit.
 */
export function findAll(
  root: HtmlElement,
  fits: (element: HtmlElement) => boolean,
  enter: (element: HtmlElement) => boolean = () => true,
): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.type === "text") continue;
      if (fits(child)) found.push(child);
      else if (enter(child)) look(child);
    }
  };
  look(root);
  return found;
}

export function findFirst(
  root: HtmlElement,
  fits: (element: HtmlElement) => boolean,
  enter: (element: HtmlElement) => boolean = () => true,
): HtmlElement | null {
  for (const child of root.children) {
    if (child.type === "text") continue;
    if (fits(child)) return child;
    const inside = enter(child) ? findFirst(child, fits, enter) : null;
    if (inside !== null) return inside;
  }
  return null;
}

/** Elements whose words are for programs or stand in for what a browser cannot play. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set(["script", "style", "template", "video", "audio", "object", "svg"]);

/** Whether a browser shows none of the words in such an element. */
export const isWordless = (tag: string): boolean => WITHOUT_WORDS.has(tag);

/** All words in a node; a line break is `\n`. Nothing is trimmed. `skip`: elements to leave out. */
export function textOf(node: HtmlNode, skip?: (element: HtmlElement) => boolean): string {
  if (node.type === "text") return node.text;
  if (node.tag === "br") return "\n";
  if (WITHOUT_WORDS.has(node.tag) || skip?.(node) === true) return "";
  let text = "";
  for (const child of node.children) text += textOf(child, skip);
  return text;
}

/** Words on one line: blanks as a browser shows them. For names, labels and dates, never for what somebody wrote. */
export const labelOf = (node: HtmlNode, skip?: (element: HtmlElement) => boolean): string =>
  collapse(textOf(node, skip));

export const collapse = (text: string): string => text.replace(/[\t\n\f\r ]+/gu, " ").trim();

/** Whether HTML shows nothing for these words. A no-break space is something. */
export const isBlank = (text: string): boolean => !/[^\t\n\f\r ]/u.test(text);
