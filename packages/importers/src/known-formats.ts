/**
 * Data: files that people bring and that are known, but not read, each with a code for its words
 * (`problem.known-not-read`). Checked 2026-11; what the reference or public readers do not tell well enough stays here.
 */
interface KnownFormat {
  readonly format: string;
  /** Marks at the beginning: offset and ASCII text. */
  readonly mark?: readonly [number, string];
  readonly name?: RegExp;
}

export const KNOWN_FORMATS: readonly KnownFormat[] = [
  /** Old phones and some backup programs; the body's encoding and clock differ from maker to maker. */
  { format: "vmg", mark: [0, "BEGIN:VMSG"] },
  { format: "tar", mark: [257, "ustar"] },
  { format: "tar", name: /\.(?:tgz|tar\.gz)$/iu },
  /** WhatsApp's encrypted backups. */
  { format: "whatsapp_backup", name: /\.crypt(?:\d{1,2})$/iu },
  /** Signal's encrypted backups of Android. */
  { format: "signal_backup", name: /(?:^|\/)signal-[\d-]{10,40}\.backup$/iu },
  { format: "outlook", mark: [0, "!BDN"] },
  /** DiscordChatExporter's plain text: clock times of any layout, no ids, and nothing that marks where a body ends. */
  { format: "discord_text", mark: [0, `${"=".repeat(62)}\nGuild: `] },
  { format: "discord_text", mark: [0, `${"=".repeat(62)}\r\nGuild: `] },
  /** Facebook's download until 2018, all conversations in one page. */
  { format: "facebook_2018", name: /(?:^|\/)html\/messages\.html?$/iu },
];

/** How many bytes of a file `knownFormat` looks at. */
export const KNOWN_BYTES = 512;

/** The known format that a file is by its first bytes or its name, or null. */
export function knownFormat(path: string, head: Uint8Array): string | null {
  const found = KNOWN_FORMATS.find(({ mark, name }) => {
    if (name !== undefined) return name.test(path);
    const [at, text] = mark ?? [0, "\0"];
    return Array.from(text, (c) => c.charCodeAt(0)).every((byte, i) => head[at + i] === byte);
  });
  return found?.format ?? null;
}
