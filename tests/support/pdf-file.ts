import { pdfOf } from "@/db/seed/pdf-file";

export { pdfOf };

/** One that asks for a password: its check values fit none. */
export const encryptedPdf = (): Buffer =>
  pdfOf("secret", {
    objects: [`<</Filter/Standard/V 1/R 2/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>/P -4>>`],
    trailer: `/Encrypt 6 0 R/ID[<${"01".repeat(16)}><${"01".repeat(16)}>]`,
  });
