// The part of qrcode-generator we use; its own types say `export =` for a package that exports a default.
declare module "qrcode-generator" {
  export interface QrCode {
    /** Each UTF-16 unit's lower byte is one byte of the code. */
    addData(bytes: string, mode: "Byte"): void;
    /** Throws when the data do not fit. */
    make(): void;
    getModuleCount(): number;
    isDark(row: number, column: number): boolean;
  }
  /** `type` 0: the smallest that fits. */
  export default function qrcode(type: 0, errorCorrection: "L" | "M" | "Q" | "H"): QrCode;
}
