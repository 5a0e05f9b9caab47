import { type Message, momentToJson } from "@holdfast/model";

/** A message as `import --json` prints it: the shape of the command-line contract. */
export function messageToJson(message: Message): Record<string, unknown> {
  const { conversation, sender, self, kind, at, text, attachments, span, ...rest } = message;
  return { type: "message", conversation, sender, self, kind, at: momentToJson(at), text, attachments, span, ...rest };
}
