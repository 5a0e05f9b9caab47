/**
 * The parts that need Node. Apps only.
 * @module
 */
export { decodePicture } from "./image/decode.node.ts";
export { openTesseract } from "./read/tesseract.node.ts";
export { readPicture } from "./read-picture.node.ts";
