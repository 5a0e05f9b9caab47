declare module "tesseract.js-core/*-lstm.js" {
  import type { TesseractFiles } from "@holdfast/screenshots/dom";

  const make: Awaited<ReturnType<TesseractFiles["core"]>>;
  export default make;
}
