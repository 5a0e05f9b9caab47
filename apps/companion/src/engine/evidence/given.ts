import { type EvidenceInput, listConversations } from "@holdfast/importers";
import { BlobSource } from "@holdfast/model";

/**
 * One thing that the person gave, as the page hands it over. A `File` crosses to the worker as a handle: its bytes stay
 * where they are and are read in place.
 */
export interface Given {
  readonly name: string;
  readonly arrival: "file" | "folder" | "shared";
  readonly files: readonly GivenFile[];
  /** Of a whole download, the chats to read (`ListedChat.key`); without it, all of them. */
  readonly only?: readonly string[];
}
export interface GivenFile {
  /** Below the folder, forward slashes; the base name of a single file. */
  readonly path: string;
  readonly file: File;
}

/** The same for the importers, under a name that nothing in the casefile begins with yet. */
export function toInput({ name, arrival, files }: Given, taken: ReadonlySet<string>): EvidenceInput {
  const free = freeName(name, taken);
  return {
    name: free,
    arrival,
    files: files.map(({ path, file }) => ({
      path: arrival === "folder" ? path : free,
      source: new BlobSource(file),
      modified: new Date(file.lastModified).toISOString(),
    })),
  };
}

/** Of an input only the chats that were chosen. The rest of a download is neither read nor named. */
export async function onlyChosen(
  input: EvidenceInput,
  only: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<EvidenceInput> {
  if (only === undefined) return input;
  const chosen = (await listConversations([input], signal)).choose(only);
  const [some] = "unknown" in chosen ? [] : chosen;
  if (some === undefined) throw new Error("engine: a chat was chosen that the download does not hold");
  return { ...some, name: input.name };
}

function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish;
  for (let n = 2; taken.has(name); n++) {
    // Before the ending: importers read who a chat is with from "WhatsApp Chat with Kayla.txt".
    const dot = wish.lastIndexOf(".");
    name = dot > 0 ? `${wish.slice(0, dot)} (${n})${wish.slice(dot)}` : `${wish} (${n})`;
  }
  return name;
}
