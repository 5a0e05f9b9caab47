const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The text that Meta's exporter garbled by writing each UTF-8 byte as a character of its own (`cafÃ©` for `café`), or
 * null where `text` is not of that kind: a character above U+00FF, no character above U+007F, or bytes that are not
 * UTF-8 all prove that it was written right. Never decode without these three: `don’t` would come out as `don\x19t`.
 */
export function repairMojibake(text: string): string | null {
  let wide = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0xff) return null;
    if (unit > 0x7f) wide = true;
  }
  if (!wide) return null;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  try {
    return strict.decode(bytes);
  } catch {
    return null; // Not UTF-8: the text means what it says, `café` written as it is.
  }
}

/** Repairs text after text and counts how often it had to: every file of Meta's older exports needs it. */
export class MojibakeRepairer {
  count = 0;

  text(text: string): string {
    const repaired = repairMojibake(text);
    if (repaired === null) return text;
    this.count++;
    return repaired;
  }
}
