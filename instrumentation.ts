import type { Instrumentation } from "next";

/** Starts what runs by the clock, once a process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startTick } = await import("@/app/_server/mail/tick");
    const { keepSweeping } = await import("@/app/_server/files/keep-sweeping");
    startTick();
    keepSweeping();
  }
}

/** Logs what broke inside a page, an action or a handler, so that the reference of the error page is found in the log. */
export const onRequestError: Instrumentation.onRequestError = async (error, request) => {
  // the log runs on Node only; written this way round, a build for another runtime leaves it out
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("@/app/_server/gate/log");
    logRequestError(error, request);
  }
};
