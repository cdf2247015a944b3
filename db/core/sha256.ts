import { hash } from "node:crypto";

/** SHA-256 of a text or of bytes, in hexadecimal. */
export const sha256 = (text: string | Buffer): string => hash("sha256", text, "hex");
