import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import Link from "next/link";
import { FirmFrame } from "@/app/_server/frames/firm-frame";
import { mayChange, ReadOnlyNotice, requirePreparation } from "@/app/_server/frames/preparation";
import { currentLocale } from "@/app/_server/gate/locale";
import { onceEach } from "@/app/_server/gate/query";
import { NewLinkForm } from "@/components/register/new-link-form";
import { FindingHeader } from "@/components/ui/finding-header";
import { Notice } from "@/components/ui/notice";
import { CUSTOMER_LINKS_MAX } from "@/db/position/links";
import { LINK_FUNCTIONS, PARTNER_TYPES } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Text } from "@/lib/result";
import { customersOf } from "@/lib/view/register/links";
import {
  fieldProblemWords,
  linkFunctionNames,
  listCountries,
  partnerTypeNames,
  positionWords,
  preparationWords,
  refusalWords,
  registerWords,
  say,
  speak,
} from "@/lib/words";
import { addLink } from "../actions";

type Props = {
  readonly params: Promise<{ firmId: string }>;
  readonly searchParams: Promise<{ direction?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: say(positionWords.newTitle, await currentLocale()) };
}

export default async function NewLinkPage({ params, searchParams }: Props) {
  const [{ firmId }, query] = await Promise.all([params, onceEach(searchParams)]);
  const preparation = await requirePreparation(firmId);
  const { actor, locale } = preparation;
  const w = (words: Text) => say(words, locale);
  const customers = customersOf(preparation.links);
  const othersTake = customers.reduce((sum, link) => sum + (link.share ?? 0), 0);
  const left = Math.max(0, Math.round((1 - othersTake) * 100));
  const isFull = customers.length >= CUSTOMER_LINKS_MAX;
  return (
    <FirmFrame
      actor={actor}
      firmId={firmId}
      current="position"
      place={
        <Link className="link" prefetch={false} href={firmPaths.position(firmId)}>
          {w(positionWords.backToRegister)}
        </Link>
      }
    >
      <div className="flex max-w-[46rem] flex-col gap-5">
        <FindingHeader finding={[w(positionWords.newTitle)]} lede={w(positionWords.newLede)} />
        <ReadOnlyNotice at={preparation} verb="link.edit" />
        {isFull && query.direction !== "supplier" ? <Notice tone="info">{w(positionWords.fiveReached)}</Notice> : null}
        {mayChange(preparation, "link.edit") ? (
          <NewLinkForm
            action={addLink}
            firmId={firmId}
            id={randomUUID()}
            direction={query.direction === "supplier" || isFull ? "supplier" : "customer"}
            othersTake={othersTake}
            partnerTypes={PARTNER_TYPES.map((type) => ({ value: type, label: w(partnerTypeNames[type]) }))}
            countries={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
            functions={LINK_FUNCTIONS.map((name) => ({ value: name, label: w(linkFunctionNames[name]) }))}
            words={{
              direction: w(positionWords.direction),
              customer: w(positionWords.directionCustomer),
              supplier: w(positionWords.directionSupplier),
              kind: w(positionWords.kind),
              kindHint: w(positionWords.kindHint),
              single: w(positionWords.kindSingle),
              bundle: w(positionWords.kindBundle),
              partnerName: w(positionWords.partnerName),
              partnerNameHint: w(positionWords.partnerNameHint),
              partnerType: w(positionWords.partnerType),
              partnerCountry: w(positionWords.partnerCountry),
              product: w(positionWords.product),
              productHint: w(positionWords.productHint),
              startYear: w(positionWords.startYear),
              share: w(positionWords.shareEither),
              shareHint: say(positionWords.shareHint, locale, { left }),
              partnerShare: w(positionWords.partnerShareEither),
              partnerShareHint: w(positionWords.partnerShareHint),
              functions: w(positionWords.functions),
              functionsHint: w(positionWords.functionsHint),
              choose: w(preparationWords.choose),
              create: w(positionWords.createLink),
              alike: w(registerWords.alike),
              alikeDecide: w(registerWords.alikeDecide),
              ended: w(registerWords.alikeEnded),
            }}
            problems={{
              missing: w(positionWords.missingName),
              percent: w(fieldProblemWords.percent),
              percentMissing: w(fieldProblemWords.percentMissing),
              year: fieldProblemWords.year[locale],
              overSales: fieldProblemWords.overSales[locale],
            }}
            refusals={speak(refusalWords, locale)}
          />
        ) : null}
      </div>
    </FirmFrame>
  );
}
