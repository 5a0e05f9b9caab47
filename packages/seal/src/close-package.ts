import { bagInfo, DECLARATION } from "./bag-info.ts";
import { FILE } from "./layout.ts";
import { manifestText } from "./manifest.ts";
import type { PackageZip } from "./package-zip.ts";
import type { SealPayload } from "./seal-payload.ts";

/** The tag files of a package, as text or bytes; what they list is already in the zip. */
export interface Tags {
  readonly seal: string;
  readonly payload: SealPayload;
  readonly custody: readonly string[];
  readonly instructions: string;
  readonly leafIndex: Uint8Array;
  readonly timestamp?: Uint8Array | undefined;
}

/** bagit.txt is the first entry: a package that was cut off can still be recognised as one. */
export const beginPackage = async (zip: PackageZip): Promise<void> => {
  await zip.addText(FILE.declaration, DECLARATION);
};

/** Writes every tag file and ends the zip. All files under data/ must have been added. */
export async function closePackage(zip: PackageZip, tags: Tags): Promise<void> {
  await zip.addText(FILE.seal, tags.seal);
  await zip.addText(FILE.custody, tags.custody.map((line) => `${line}\n`).join(""));
  await zip.add(FILE.leafIndex, [tags.leafIndex]);
  await zip.addText(FILE.instructions, tags.instructions);
  if (tags.timestamp !== undefined) await zip.add(FILE.timestamp, [tags.timestamp]);
  await zip.addText(FILE.info, bagInfo(tags.payload, zip.payload()));
  await zip.addText(FILE.manifest, manifestText(zip.payload()));
  await zip.addText(FILE.tagManifest, manifestText(zip.files.filter((file) => !file.path.startsWith("data/"))));
  await zip.finish();
}
