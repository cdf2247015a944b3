import type { Instrumentation } from "next";

/** Starts the timers of a server process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startTick } = await import("@/app/_server/mail/tick");
    startTick();
  }
}

/** Logs an unexpected error of a page, an action or a handler with the reference that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  // The log needs Node. Because the import is inside this condition, a build for another runtime leaves it out.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("@/app/_server/gate/log");
    logRequestError(error, request);
  }
};
