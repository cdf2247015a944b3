"use server";

import { cookies } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { cookieOptions } from "@/app/_server/gate/cookie";
import { CHOICE_SECONDS, isLocale, LOCALE_COOKIE } from "@/app/_server/gate/locale";
import { logPulseBroken } from "@/app/_server/gate/log";
import { textOf, textsOf } from "@/app/_server/gate/read-form";
import { PulseBody, receivePulse } from "@/app/_server/secret-links/pulse";
import { DONT_KNOW, type SheetState } from "@/components/pulse/sheet";
import { CELLS } from "@/lib/instrument";

/** The form for browsers without scripts. If it is not accepted, the choices are kept. */
export async function sendSheet(_previous: SheetState, form: FormData): Promise<SheetState> {
  const chosen = Object.fromEntries(
    CELLS.flatMap((cell) => {
      const [value] = textsOf(form, cell);
      return value === undefined ? [] : [[cell, value]];
    }),
  );
  const language = textOf(form, "language");
  if (isLocale(language)) {
    (await cookies()).set(LOCALE_COOKIE, language, cookieOptions(CHOICE_SECONDS));
    return { outcome: "language", chosen, locale: language };
  }
  const body = PulseBody.safeParse({
    token: textOf(form, "token"),
    receipt: textOf(form, "receipt"),
    levels: Object.fromEntries(CELLS.map((cell) => [cell, readChoice(chosen[cell])])),
  });
  if (!body.success) return { outcome: "open", chosen };
  try {
    const outcome = await receivePulse(body.data);
    return { outcome, chosen: {} };
  } catch (error) {
    unstable_rethrow(error);
    logPulseBroken(error);
    return { outcome: "not-sent", chosen };
  }
}

const readChoice = (value: string | undefined): number | null | undefined =>
  value === undefined ? undefined : value === DONT_KNOW ? null : Number(value);
