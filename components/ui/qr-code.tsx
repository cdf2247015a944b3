import QRCode from "qrcode";

/** Quiet zone around a QR code, in modules; scanners need four. */
const QUIET = 4;

/**
 * A QR code as one SVG path, drawn on the server: sharp at any size and in print, and without browser code.
 *
 * It is dark on light in dark mode too, because many phones cannot read inverted codes.
 */
export function QrCode({ text, label, className = "h-40 w-40" }: { text: string; label: string; className?: string }) {
  const { size, path } = drawQr(text);
  const side = size + 2 * QUIET;
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} className="fill-white" />
      <path d={path} transform={`translate(${QUIET} ${QUIET})`} className="fill-black" />
    </svg>
  );
}

/** The dark modules as horizontal runs; error correction level M restores about 15 % of a dirty or folded code. */
export function drawQr(text: string): { readonly size: number; readonly path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      const from = column;
      while (column + 1 < size && modules.get(row, column + 1) !== 0) column += 1;
      path += `M${from} ${row}h${column - from + 1}v1h-${column - from + 1}z`;
    }
  }
  return { size, path };
}
