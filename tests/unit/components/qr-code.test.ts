import QRCode from "qrcode";
import { expect, test } from "vitest";
import { drawQr } from "@/components/ui/qr-code";

const TEXT = "https://trellis.example/join/3q2-7wAB_xyz";

/** Converts the path back into a square of pixels. */
function raster(size: number, path: string): number[] {
  const dark = Array.from({ length: size * size }, () => 0);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(width); step += 1) dark[Number(y) * size + Number(x) + step] = 1;
  }
  return dark;
}

test("the path of a QR code darkens exactly the modules that the library sets", () => {
  const { size, path } = drawQr(TEXT);
  const { modules } = QRCode.create(TEXT, { errorCorrectionLevel: "M" });
  expect(size).toBe(modules.size);
  expect(raster(size, path)).toEqual(Array.from(modules.data, (module) => (module ? 1 : 0)));
});

test("another text gives another code", () => {
  expect(drawQr(TEXT).path).not.toBe(drawQr(`${TEXT}x`).path);
});
