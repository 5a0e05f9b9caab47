/**
 * The parts that need a browser. Apps only.
 * @module
 */
export { decodePicture } from "./image/decode.dom.ts";
export { openTesseract, type TesseractFiles } from "./read/tesseract.dom.ts";
