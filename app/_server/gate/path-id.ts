import { notFound } from "next/navigation";
import { idSchema } from "@/lib/ids";

/** An id of a path; what is no id is no page, and never reaches a query. */
export function requireId(raw: string): string {
  const id = idSchema.safeParse(raw);
  if (!id.success) notFound();
  return id.data;
}

/** An id of a query; anything else is as good as none. */
export const knownId = (raw: unknown): string | undefined => idSchema.safeParse(raw).data;
