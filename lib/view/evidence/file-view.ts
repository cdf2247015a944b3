import type { FileKind } from "@/lib/files";

/** What a page shows of a file. */
export type FileView = {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: number;
  readonly pages: number | null;
};

export const fileHref = (id: string): string => `/files/${id}`;
export const pageHref = (id: string, page: number): string => `/files/${id}/page?n=${page}`;
export const previewHref = (id: string): string => `/files/${id}/preview`;
