import { answerShort } from "@/app/_server/health/answer";

export const dynamic = "force-dynamic";

/** Whether this process can serve requests, in short; for proxies. */
export const GET = (): Promise<Response> => answerShort();
