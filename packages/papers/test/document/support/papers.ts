import { nodeFonts } from "../../../src/index.node.ts";
import { type Block, type PdfOptions, renderPdf } from "../../../src/pdf.ts";
import { OPTIONS, paperOf } from "./every-block.ts";

export { EVERY_BLOCK, OPTIONS, paperOf } from "./every-block.ts";

export const render = (blocks: readonly Block[], options: Partial<PdfOptions> = {}): Promise<Uint8Array> =>
  renderPdf(paperOf(blocks), nodeFonts(), { ...OPTIONS, ...options });

export const paragraph = (text: string): Block => ({ type: "paragraph", text });
