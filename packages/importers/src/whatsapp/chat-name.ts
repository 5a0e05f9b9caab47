/**
 * Data: how WhatsApp names an exported chat, by language of the phone. From public exports and parsers (2026-11); iOS
 * names the zip, Android the text file.
 */
const PREFIXES: readonly string[] = [
  "WhatsApp Chat with ",
  "WhatsApp Chat - ",
  "WhatsApp-Chat - ",
  "Discussion WhatsApp avec ",
  "WhatsApp-Chat mit ",
  "WhatsApp Chat mit ",
  "Chat de WhatsApp con ",
  "Conversación de WhatsApp con ",
  "Conversa do WhatsApp com ",
  "Conversas do WhatsApp com ",
  "Chat WhatsApp con ",
  "WhatsApp-chat met ",
  "WhatsApp-gesprek met ",
  "Chat WhatsApp dengan ",
  "Чат WhatsApp с контактом ",
  "WhatsApp-chatt med ",
  "WhatsApp-chat med ",
];
const EXTENSION = /\.(?:txt|zip)$/iu;
const COPY = / ?\(\d{1,3}\)$/u;

/** Whether the export's own file name says that this is a WhatsApp chat. */
export const isChatFileName = (name: string): boolean =>
  /^_chat( ?\(?\d{1,3}\)?)?\.txt$/iu.test(name) || /whatsapp/iu.test(name);

/** The contact or group that the file's name gives, or null. `(1)` behind it is the browser's mark of a second copy. */
export function chatNameIn(fileName: string): string | null {
  const bare = fileName.replace(EXTENSION, "").replace(COPY, "").normalize("NFC");
  for (const prefix of PREFIXES) {
    if (bare.length <= prefix.length || bare.slice(0, prefix.length).toLowerCase() !== prefix.toLowerCase()) continue;
    const name = bare.slice(prefix.length).trim();
    return name === "" ? null : name;
  }
  return null;
}
