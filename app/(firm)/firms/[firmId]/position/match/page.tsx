import { randomUUID } from "node:crypto";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { isPreparationOpen, type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { onceEach } from "@/app/_server/frames/query";
import { readAll, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { hashLinkCode, readLinkCodeTyped } from "@/app/_server/gate/tokens";
import { tryTypedCode } from "@/app/_server/sign-in/typed-code";
import { EnterCode } from "@/components/position/enter-code";
import { MatchForm } from "@/components/position/match-form";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { listListedLinks } from "@/db/position/links";
import { listPartners, readLinkCode } from "@/db/position/matches";
import type { LinkDirection } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import { can } from "@/lib/policy";
import type { Text } from "@/lib/result";
import { partnerWords, positionWords, type Refusal, say, speak } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { matchLink } from "./actions";

export const generateMetadata = titled(partnerWords.matchTitle, { referrer: "same-origin" });

/** First asks for a partner's code, then which of the firm's relationships it belongs to. */
export default async function MatchPage({ params, searchParams }: PageProps<"firmId">) {
  const [{ firmId }, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(firmId);
  const { actor, firm, locale } = preparation;
  const typed = typeof query.code === "string" ? query.code.slice(0, 40) : undefined;
  const w = (words: Text) => say(words, locale);
  return (
    <FirmFrame
      firmId={firm.id}
      current="position"
      place={<PageLink href={firmPaths.position(firm.id)}>{w(positionWords.backToRegister)}</PageLink>}
    >
      <div className="flex flex-col gap-5">
        <FindingHeader finding={[w(partnerWords.matchTitle)]} lede={w(partnerWords.matchLede)} />
        {can(actor, "link.match", { role: firm.role }) ? (
          <Steps at={preparation} typed={typed} />
        ) : (
          <Notice tone="info" title={w(partnerWords.readOnly)} />
        )}
      </div>
    </FirmFrame>
  );
}

type StepsProps = { readonly at: Preparation; readonly typed: string | undefined };

async function Steps({ at, typed }: StepsProps) {
  const found = typed === undefined ? undefined : await readCode(at.actor, at.firm.id, typed);
  if (found?.kind === "fits" && typed !== undefined) return <Choose at={at} code={typed} direction={found.direction} />;
  return <EnterCode locale={at.locale} typed={typed} refusal={found?.kind === "refused" ? found.reason : undefined} />;
}

type ReadCode =
  | { readonly kind: "fits"; readonly direction: LinkDirection }
  | { readonly kind: "refused"; readonly reason: Refusal };

/** All invalid codes (wrong, used, ended, expired, the firm's own) get the same answer after the same look-up. */
async function readCode(actor: UserActor, firmId: string, typed: string): Promise<ReadCode> {
  const codeHash = hashLinkCode(readLinkCodeTyped(typed) ?? "");
  const tried = await withFreshSession(() => tryTypedCode(() => readLinkCode(actor, { firmId, codeHash })));
  if (tried.kind === "right") return { kind: "fits", direction: tried.found };
  return { kind: "refused", reason: tried.kind === "codeWrong" ? "code-not-usable" : tried.kind };
}

type ChooseProps = { readonly at: Preparation; readonly code: string; readonly direction: LinkDirection };

async function Choose({ at, code, direction }: ChooseProps) {
  const { actor, firm, locale } = at;
  const w = (words: Text) => say(words, locale);
  const ids = { firmId: firm.id };
  const [partners, listed] = await readAll(() => [
    listPartners(actor, ids),
    listListedLinks(actor, { ...ids, answersOf: () => [] }),
  ]);
  const taken = new Set(partners.flatMap(({ linkId, match }) => (match === undefined ? [] : [linkId])));
  const links = listed.filter((link) => link.direction === direction && link.kind === "single" && !taken.has(link.id));
  const isCustomer = direction === "customer";
  return (
    <div className="section">
      <MatchForm
        action={matchLink}
        firmId={firm.id}
        code={code}
        id={randomUUID()}
        links={links.map(({ id, partnerName, product, share }) => ({
          value: id,
          label: [partnerName, product, share === null ? null : shareInPercent(share)].filter(Boolean).join(" · "),
        }))}
        mayAdd={isPreparationOpen(at)}
        words={{
          ...speak(partnerWords, locale),
          which: w(isCustomer ? partnerWords.whichCustomer : partnerWords.whichSupplier),
          newShare: w(isCustomer ? partnerWords.newShare : partnerWords.newShareSupplier),
        }}
      />
    </div>
  );
}
