import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3a6ea5" } });

export const jpegOf = (width = 320, height = 240): Promise<Buffer> => drawn(width, height).jpeg().toBuffer();
export const pngOf = (width = 320, height = 240): Promise<Buffer> => drawn(width, height).png().toBuffer();
export const webpOf = (width = 320, height = 240): Promise<Buffer> => drawn(width, height).webp().toBuffer();

/** A photo as a phone stores it: rotated, with location, device and time. */
export const photoWithPlace = (): Promise<Buffer> =>
  drawn(320, 240)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Model: "Secret Phone 12" },
      IFD2: { DateTimeOriginal: "2026:10:14 09:30:00" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "29/1 52/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "121/1 33/1 0/1" },
    })
    .toBuffer();

/** A PNG that claims a size but contains almost no data. */
export function hollowPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(64))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A HEIC of 120 by 90 pixels, written with libheif 1.23.6 from a gradient drawn for this purpose. */
export const heicOf = (): Buffer =>
  Buffer.from(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVdtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAABewABAAAAAAAAAIgAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA12lwcnAAAAC4aXBjbwAAAHlodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAsQgEBA3AAAAMAkAAAAwAAAwAeoDyBh8mW6kkprm4CGgwIAAADAMgAAAMACEBiAAEAB0QBwXKwIkAAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAeAAAAFoAAAAQcGl4aQAAAAADCAgIAAAAF2lwbWEAAAAAAAAAAQABBIECAwQAAACQbWRhdAAAAIQoAa8ZgHHQjIFFGmEJJU9a+hewhAcuKj3soXghOl7XDR3l7yyqWdzX9nQZEkxDw+6iILXHhPiBDhj1A8xJPmQrwAcXrU890XFIB0VPTVUwwKnRAyNz+NUjV1TTiSheiFBChhrYouh97oSGqyfwG+vSKU0O4LF5XrKUM1YQ3xn5solQesA=",
    "base64",
  );
