import { z } from "zod";
import { isDigest, isFirmId } from "../file-stores/store";

export const BACKUP_FORMAT = "trellis/backup@1";
export const HEADER_NAME = "backup.json";
export const SUMMARY_NAME = "summary.json";

/** The first entry of a backup. */
export const headerSchema = z.object({
  format: z.literal(BACKUP_FORMAT),
  made: z.iso.datetime(),
  /** The version of Trellis that made the backup. */
  version: z.string(),
  /** The migrations of the database, oldest first. */
  migrations: z.array(z.object({ hash: z.string(), at: z.number() })).min(1),
  /** Tells whether another installation has the same key, without saying anything about the key. */
  keyPrint: z.string().optional(),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  rows: z.int(),
  /** The sum of the hashes of all rows: it does not depend on their order. */
  hash: z.string(),
});
export type TableSummary = z.infer<typeof tableSchema>;

/** The last entry of a backup: what all others must add up to. Without it, the backup is incomplete. */
export const summarySchema = z.object({
  tables: z.array(tableSchema),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  files: z.int(),
  fileBytes: z.int(),
  /** Files that a row names, but that could not be read: `firm/hash`. */
  missing: z.array(z.string()),
});
export type BackupSummary = z.infer<typeof summarySchema>;

/** A part of a table: rows in the text format of COPY. Parts of one table follow each other. */
export const tableEntry = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, "0")}.tsv`;
export const fileEntry = (firmId: string, digest: string): string => `files/${firmId}/${digest}`;

/** What an entry contains, from its name; undefined for a name that no backup has. */
export function kindOf(name: string) {
  const table = /^tables\/([a-z_]+)\/\d{6,}\.tsv$/.exec(name)?.[1];
  if (table !== undefined) return { kind: "table", table } as const;
  const [, firmId = "", digest = ""] = /^files\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
  if (isFirmId(firmId) && isDigest(digest)) return { kind: "file", firmId, digest } as const;
  if (name === HEADER_NAME) return { kind: "header" } as const;
  if (name === SUMMARY_NAME) return { kind: "summary" } as const;
  return undefined;
}
