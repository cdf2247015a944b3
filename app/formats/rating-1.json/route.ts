import { ratingJsonSchema } from "@/lib/rating";

const text = `${JSON.stringify(ratingJsonSchema(), null, 2)}\n`;

/** The JSON Schema of `trellis/rating@1`, for whoever reads ratings by a program; it holds nothing of any firm. */
export const GET = (): Response => new Response(text, { headers: { "Content-Type": "application/schema+json" } });
