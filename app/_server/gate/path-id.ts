import { notFound } from "next/navigation";
import { idSchema } from "@/lib/ids";

/** An id from a path; responds 404 for an invalid one, which never reaches a query. */
export function requireId(raw: string): string {
  const id = idSchema.safeParse(raw);
  if (!id.success) notFound();
  return id.data;
}

/** An id from a query parameter; undefined for anything else. */
export const knownId = (raw: unknown): string | undefined => idSchema.safeParse(raw).data;
