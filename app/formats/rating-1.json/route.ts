import { ratingJsonSchema } from "@/lib/rating";

const text = `${JSON.stringify(ratingJsonSchema(), null, 2)}\n`;

/** The JSON Schema of `trellis/rating@1`, for programs that read ratings; it contains no data of any firm. */
export const GET = (): Response => new Response(text, { headers: { "Content-Type": "application/schema+json" } });
