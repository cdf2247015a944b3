import type { ComponentProps } from "react";
import { DemoDoors } from "@/components/shell/demo-doors";
import { demoSignIns } from "@/db/seed/sign-ins";
import { nameFor } from "@/lib/name-rules";
import type { Locale, Text } from "@/lib/result";
import { say, speak } from "@/lib/words";
import { openDemoDoor } from "./demo";

type DoorsProps = {
  readonly locale: Locale;
  readonly enter: ComponentProps<typeof DemoDoors>["action"];
  readonly words: Readonly<Record<"title" | "tag" | "note" | "enter", Text>>;
};

/** The buttons for demo sign-in, or nothing. */
export async function DemoDoorsIfOpen({ locale, enter, words }: DoorsProps) {
  if (!(await openDemoDoor())) return null;
  const doors = demoSignIns.map(({ email, role, note, ...names }) => ({
    email,
    name: nameFor(locale, names),
    role: say(role, locale),
    note: say(note, locale),
  }));
  return <DemoDoors action={enter} doors={doors} words={speak(words, locale)} />;
}
