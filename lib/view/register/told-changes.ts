import { positionOf } from "@/lib/catalog";
import { type DatedLink, type LinkChange, type PastPart, tellPart } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import { registerWords } from "@/lib/words";
import { answerInWords } from "../position/answer-in-words";
import { dayInWords } from "../time/firm-time";
import type { ToldChange } from "./history-groups";

type Telling = {
  readonly locale: Locale;
  readonly timeZone: string;
  /** All links ever registered. */
  readonly linkOf: (linkId: string) => Pick<DatedLink, "partnerName" | "direction"> | undefined;
};

/** Changes of the register in words, in the firm's time zone. Parts without a column are left out. */
export function tellChanges(changes: readonly LinkChange[], telling: Telling): ToldChange[] {
  return changes.flatMap((change) => {
    const told = tell(change, telling);
    return told === undefined ? [] : [told];
  });
}

function tell({ before, after, ...change }: LinkChange, { locale, timeZone, linkOf }: Telling) {
  const link = linkOf(change.linkId);
  const common = {
    id: change.id,
    linkId: change.linkId,
    partner: link?.partnerName ?? "",
    at: change.at,
    day: dayInWords(change.at, timeZone, locale),
    time: new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "short" }).format(change.at),
    by: change.by ?? registerWords.goneColleague[locale],
  };
  if (before.kind === "life" || after.kind === "life") {
    const [was, is] = [before, after].map((past) => (past.kind === "life" ? past.life : null));
    const life = lifeWords(was ?? null, is ?? null)[locale];
    return { ...common, life, isNew: was === null, part: "", before: "", after: "" };
  }
  const [was, is] = [tellPart(change.part, before, locale), tellPart(change.part, after, locale)];
  if (was === undefined || is === undefined) return undefined;
  const told = { ...common, life: undefined, isNew: false, part: was.title, before: was.words, after: is.words };
  const question = positionOf(link?.direction ?? "customer").questions.find(({ id }) => id === change.part);
  if (question === undefined) return told;
  const answered = (past: PastPart) => {
    const level = past.kind === "fact" ? past.patch.answers?.[question.id] : undefined;
    const said = { labels: question.labels, partner: common.partner, locale };
    return level === undefined || level === null ? "" : answerInWords(level, said);
  };
  return { ...told, part: question.name[locale], before: answered(before), after: answered(after) };
}

function lifeWords(was: "live" | "ended" | null, is: "live" | "ended" | null): Text {
  if (was === null) return registerWords.linkRegistered;
  return is === "ended" ? registerWords.linkEnded : registerWords.linkResumed;
}
