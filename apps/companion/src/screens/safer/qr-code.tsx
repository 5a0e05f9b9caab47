import { qrPath } from "@holdfast/papers/qr";
import type { JSX } from "preact";

/** A QR code, drawn dark on light in both colour schemes: readers need it so. Nothing where the text is too long. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }): JSX.Element | null {
  const drawn = qrPath(text);
  if (drawn === null) return null;
  const { side, path } = drawn;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
