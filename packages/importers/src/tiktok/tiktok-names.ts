/** Names kept of one download while it is found out which of them is the person's. */
const MAX_CHATS = 20_000;
const MAX_NAMES = 50;

/** `Chat History with kayla.x:` to `kayla.x`; the number of colons differs between versions. */
export const otherSide = (heading: string): string =>
  heading.replace(/^Chat History with /u, "").replace(/:*\s*$/u, "");

/**
 * Who wrote in which conversation, to find the person: each conversation is named for the other side, so the name that
 * writes in it and is not that one is the person's, if it is one name throughout.
 */
export class WriterSurvey {
  /** The user name in the account's own profile. */
  own: string | null = null;
  readonly #chats = new Map<string, Set<string>>();

  see(other: string, writer: string): void {
    const names = this.#chats.get(other) ?? new Set();
    if (names.size < MAX_NAMES) names.add(writer);
    if (this.#chats.size < MAX_CHATS) this.#chats.set(other, names);
  }

  /** The name of the person, and whether it had to be worked out; null when that would be a guess. */
  person(): { readonly name: string; readonly worked: boolean } | null {
    if (this.own !== null) return { name: this.own, worked: false };
    const others = new Set<string>();
    // A heading that never writes may be a display name, and then whoever writes may be the other side.
    let proved = false;
    for (const [other, names] of this.#chats) {
      for (const name of names) if (name !== other) others.add(name);
      proved ||= names.has(other) && names.size > 1;
    }
    const [only] = others;
    return proved && others.size === 1 && only !== undefined ? { name: only, worked: true } : null;
  }
}
