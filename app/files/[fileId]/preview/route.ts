import { previewFile } from "@/app/_server/files/preview";
import { defineFile, sandboxed } from "@/app/_server/files/serve-file";
import { bare } from "@/app/_server/gate/uncached";

/** The content of a file's preview as JSON: the number of pages to render, or text and tables. */
export const GET = defineFile(async ({ actor, file }) => {
  const preview = await previewFile(actor, file);
  if (preview === undefined) return bare(422);
  return new Response(JSON.stringify(preview), { headers: sandboxed("application/json") });
});
