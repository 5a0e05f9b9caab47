/** A module with one relaxed-SIMD instruction, `i8x16.relaxed_swizzle`: valid only where the engine knows them. */
const RELAXED = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15,
  253, 128, 2, 11,
];
/** The same with `i8x16.splat` alone, which plain SIMD has. */
const SIMD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 1, 253, 15, 11];

/** The core's file name for this machine: the LSTM-only build with the fastest instructions that `validate` accepts. */
export function coreName(validate: (module: Uint8Array) => boolean): string {
  if (validate(new Uint8Array(RELAXED))) return "tesseract-core-relaxedsimd-lstm.js";
  if (validate(new Uint8Array(SIMD))) return "tesseract-core-simd-lstm.js";
  return "tesseract-core-lstm.js";
}
