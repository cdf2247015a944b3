import decode from "heic-decode";
import sharp, { type Sharp } from "sharp";
import { BadFile } from "../tables/bad-file";

/** Maximum number of pixels of a picture: more than phone cameras produce in their usual settings. */
const PIXELS_MAX = 100_000_000;
/** A HEIC picture is decoded completely, with four bytes per pixel. */
const HEIC_PIXELS_MAX = 50_000_000;
/** The longer side of the stored picture: a page photographed at arm's length stays readable. */
const SIDE_MAX = 3000;
const QUALITY = 84;

sharp.cache(false);
sharp.concurrency(1);

type PictureKind = "jpeg" | "png" | "webp";
export type Redrawn = { readonly kind: PictureKind; readonly bytes: Buffer; readonly taken: string | null };

/**
 * Re-encodes a picture: rotated upright and at most 3,000 pixels long. Location, device and all other metadata, and
 * anything hidden in the file, are dropped; only the day it was taken is read first.
 */
export async function redrawPicture(bytes: Buffer, kind: PictureKind): Promise<Redrawn> {
  const source = sharp(bytes, { failOn: "truncated", limitInputPixels: PIXELS_MAX, pages: 1 });
  const known = await source.metadata().catch(asProblem);
  if (known.format !== kind) throw new BadFile("damaged");
  if (known.width * known.height > PIXELS_MAX) throw new BadFile("too-many-pixels");
  return { kind, bytes: await encode(source.autoOrient(), kind), taken: dayOf(known.exif) };
}

/** Converts a phone's HEIC photo to JPEG. */
export async function redrawHeic(bytes: Buffer): Promise<Redrawn> {
  const images = await decode.all({ buffer: new Uint8Array(bytes) }).catch(asProblem);
  const [first] = images;
  if (first === undefined) throw new BadFile("damaged");
  const { width, height } = first;
  try {
    if (width * height > HEIC_PIXELS_MAX) throw new BadFile("too-many-pixels");
    const { data } = await first.decode().catch(asProblem);
    const raw = sharp(Buffer.from(data), { raw: { width, height, channels: 4 } });
    return { kind: "jpeg", bytes: await encode(raw.flatten({ background: "#fff" }), "jpeg"), taken: dayOf(bytes) };
  } finally {
    images.dispose?.();
  }
}

async function encode(image: Sharp, kind: PictureKind): Promise<Buffer> {
  const fitted = image.resize({ width: SIDE_MAX, height: SIDE_MAX, fit: "inside", withoutEnlargement: true });
  const encoded =
    kind === "png"
      ? fitted.png()
      : kind === "webp"
        ? fitted.webp({ quality: QUALITY })
        : fitted.jpeg({ quality: QUALITY });
  return encoded.toBuffer().catch(asProblem);
}

function asProblem(error: unknown): never {
  if (error instanceof BadFile) throw error;
  const words = error instanceof Error ? error.message : "";
  throw new BadFile(/pixel limit|too large|exceeds/i.test(words) ? "too-many-pixels" : "damaged");
}

/** The first valid date written by the camera, `2026-11-24`; null if there is none. */
function dayOf(notes: Buffer | undefined): string | null {
  const found = /((?:19|20)\d\d):(0[1-9]|1[0-2]):(0[1-9]|[12]\d|3[01]) [0-2]\d:[0-5]\d:[0-5]\d/.exec(
    notes?.subarray(0, 256 * 1024).toString("latin1") ?? "",
  );
  return found === null ? null : `${found[1]}-${found[2]}-${found[3]}`;
}
