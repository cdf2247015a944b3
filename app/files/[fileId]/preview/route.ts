import { previewFile } from "@/app/_server/files/preview";
import { bare, defineFile, sandboxed } from "@/app/_server/files/serve-file";

/** What a preview of the file holds, as JSON: how many pages there are to draw, or words and tables. */
export const GET = defineFile(async ({ actor, file }) => {
  const preview = await previewFile(actor, file);
  if (preview === undefined) return bare(422);
  return new Response(JSON.stringify(preview), { headers: sandboxed("application/json") });
});
