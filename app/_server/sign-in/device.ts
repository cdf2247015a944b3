import Bowser from "bowser";
import { headers } from "next/headers";

const LENGTH_MAX = 60;

/** Browser and system in the words of their makers, "Chrome, Windows"; "" where a request does not say. */
function deviceOf(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") return "";
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1000));
  return [browser.name, os.name].filter(Boolean).join(", ").slice(0, LENGTH_MAX);
}

/** The device that this request comes from. */
export const currentDevice = async (): Promise<string> => deviceOf((await headers()).get("user-agent"));
