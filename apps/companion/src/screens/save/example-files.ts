/** The made-up evidence that comes with the page, below `example/`: where it stands in `samples/`, and under what name. */
export const EXAMPLE_FILES = [
  { from: "evidence/WhatsApp Chat with Kayla M.txt", name: "WhatsApp Chat with Kayla M.txt", served: "chat.txt" },
  { from: "evidence/last warning.eml", name: "last warning.eml", served: "mail.txt" },
] as const;
