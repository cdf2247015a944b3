import type { ComponentProps } from "react";
import { DemoDoors } from "@/components/shell/demo-doors";
import { demoSignIns } from "@/db/seed/sign-ins";
import { nameFor } from "@/lib/name-rules";
import type { Locale } from "@/lib/result";
import { authWords, say } from "@/lib/words";
import { openDemoDoor } from "./demo";

type DoorsProps = { readonly locale: Locale; readonly enter: ComponentProps<typeof DemoDoors>["action"] };

/** The buttons for demo sign-in, or nothing. */
export async function DemoDoorsIfOpen({ locale, enter }: DoorsProps) {
  if (!(await openDemoDoor())) return null;
  return (
    <DemoDoors
      action={enter}
      doors={demoSignIns.map(({ email, role, note, ...names }) => ({
        email,
        name: nameFor(locale, names),
        role: say(role, locale),
        note: say(note, locale),
      }))}
      words={{
        title: say(authWords.demoTitle, locale),
        tag: say(authWords.demoTag, locale),
        note: say(authWords.demoNote, locale),
        enter: say(authWords.demoEnter, locale),
      }}
    />
  );
}
