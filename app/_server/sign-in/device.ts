import Bowser from "bowser";
import { headers } from "next/headers";

const LENGTH_MAX = 60;

/** Browser and system, "Chrome, Windows"; "" if the request does not contain them. */
function deviceOf(userAgent: string | null): string {
  if (userAgent === null || userAgent === "") return "";
  const { browser, os } = Bowser.parse(userAgent.slice(0, 1000));
  return [browser.name, os.name].filter(Boolean).join(", ").slice(0, LENGTH_MAX);
}

export const currentDevice = async (): Promise<string> => deviceOf((await headers()).get("user-agent"));
