import type { ReactNode } from "react";
import { askWords, partnerWords, say } from "@/lib/words";
import { PartnerStateCell } from "./partner-states";
import { DependencePair, type LinkCell, LinkReading, PartnerName, Resembles, ShareBar } from "./register-cells";
import type { RegisterRowsProps } from "./register-table";

/** The register on a phone: one card per business relationship. */
export function RegisterCards(props: RegisterRowsProps) {
  const { locale, firmId, rows, partners } = props;
  return (
    <ul className="flex flex-col gap-3">
      {rows.map((link) => (
        <LinkCard key={link.id} locale={locale} firmId={firmId} link={link}>
          <PartnerStateCell {...props} link={link} state={partners.get(link.id)} />
        </LinkCard>
      ))}
    </ul>
  );
}

function LinkCard({ locale, firmId, link, children }: LinkCell & { readonly children: ReactNode }) {
  return (
    <li className="rounded-option border border-line-2 p-4">
      <div className="flex items-start justify-between gap-4">
        <PartnerName locale={locale} firmId={firmId} link={link} />
        <div className="w-28 shrink-0">
          <ShareBar locale={locale} share={link.share} />
        </div>
      </div>
      {link.product === null ? null : <p className="type-small mt-1">{link.product}</p>}
      <div className="mt-3">
        <Resembles locale={locale} link={link} />
      </div>
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <LinkReading locale={locale} firmId={firmId} link={link} />
        <DependencePair locale={locale} firmId={firmId} link={link} />
        <div>
          <p className="type-caption text-ink-3">
            {say(link.direction === "customer" ? askWords.column : partnerWords.column, locale)}
          </p>
          {children}
        </div>
      </div>
    </li>
  );
}
