import { randomUUID } from "node:crypto";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { mayChange, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { onceEach } from "@/app/_server/frames/query";
import { withFreshSession } from "@/app/_server/gate/actor";
import { currentPartner } from "@/app/_server/screening/visitor";
import { NewLinkForm } from "@/components/register/new-link-form";
import { PageLink } from "@/components/shell/page-link";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { CUSTOMER_LINKS_MAX } from "@/db/position/links";
import { LINK_FUNCTIONS, PARTNER_TYPES } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Text } from "@/lib/result";
import {
  fieldProblemWords,
  linkFunctionNames,
  linkWords,
  listCountries,
  partnerTypeNames,
  positionWords,
  preparationWords,
  registerWords,
  say,
  speak,
  speakOnly,
} from "@/lib/words";
import { addLink } from "../actions";
import { findOfferedFunctions } from "../offered-levels";

export const generateMetadata = titled(linkWords.newTitle);

export default async function NewLinkPage({ params, searchParams }: PageProps<"firmId">) {
  const [{ firmId }, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(firmId);
  const { actor, customers, locale } = preparation;
  const w = (words: Text) => say(words, locale);
  const othersTake = customers.reduce((sum, link) => sum + (link.share ?? 0), 0);
  const left = Math.max(0, Math.round((1 - othersTake) * 100));
  const isFull = customers.length >= CUSTOMER_LINKS_MAX;
  const isFirst = customers.length === 0 && query.direction !== "supplier";
  const [offered, partner] = await Promise.all([
    isFirst ? withFreshSession(() => findOfferedFunctions(actor, preparation.firm)) : undefined,
    currentPartner(),
  ]);
  const proposed = offered && (partner !== "" || offered.length > 0) ? { partner, functions: offered } : undefined;
  return (
    <FirmFrame
      firmId={firmId}
      current="position"
      place={<PageLink href={firmPaths.position(firmId)}>{w(positionWords.backToRegister)}</PageLink>}
    >
      <div className="flex max-w-[46rem] flex-col gap-5">
        <FindingHeader finding={[w(linkWords.newTitle)]} lede={w(linkWords.newLede)} />
        <ReadOnlyNotice at={preparation} verb="link.edit" />
        {isFull && query.direction !== "supplier" ? <Notice tone="info">{w(linkWords.fiveReached)}</Notice> : null}
        {proposed === undefined || !mayChange(preparation, "link.edit") ? null : (
          <Notice tone="info">{w(partner === "" ? linkWords.proposedWork : linkWords.proposed)}</Notice>
        )}
        {mayChange(preparation, "link.edit") ? (
          <NewLinkForm
            action={addLink}
            firmId={firmId}
            id={randomUUID()}
            direction={query.direction === "supplier" || isFull ? "supplier" : "customer"}
            othersTake={othersTake}
            proposed={proposed}
            partnerTypes={PARTNER_TYPES.map((type) => ({ value: type, label: w(partnerTypeNames[type]) }))}
            countries={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
            functions={LINK_FUNCTIONS.map((name) => ({ value: name, label: w(linkFunctionNames[name]) }))}
            words={{
              ...speak(linkWords, locale),
              ...speakOnly(registerWords, locale, ["alike", "alikeDecide", "alikeEnded"]),
              shareHint: say(linkWords.shareHint, locale, { left }),
              choose: w(preparationWords.choose),
            }}
            problems={{
              missing: w(linkWords.missingName),
              ...speakOnly(fieldProblemWords, locale, ["percent", "percentMissing", "year", "overSales"]),
            }}
          />
        ) : null}
      </div>
    </FirmFrame>
  );
}
