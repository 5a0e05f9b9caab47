/** Where to cut a text at or before `end` without parting the halves of one character. UTF-16 units. */
export function wholeCharacters(text: string, end: number): number {
  const inside = end > 0 && end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  return inside ? end - 1 : Math.min(end, text.length);
}
