import type { Locale } from "@/lib/result";
import type { PartnerStates } from "@/lib/view/position/partner-states";
import type { ReadLink } from "@/lib/view/register/links";
import { askWords, linkWords, partnerWords, say } from "@/lib/words";
import { TableHead } from "../tables/table-head";
import { PartnerStateCell } from "./partner-states";
import { DependencePair, LinkReading, PartnerName, Resembles, ShareBar } from "./register-cells";

export type RegisterRowsProps = {
  readonly locale: Locale;
  readonly firmId: string;
  readonly tab: "customer" | "supplier";
  readonly rows: readonly ReadLink[];
  readonly partners: PartnerStates;
  /** Whether this person may ask a customer. */
  readonly mayAsk: boolean;
};

/** The register of business relationships as a table, on wide screens and in print. */
export function RegisterTable(props: RegisterRowsProps) {
  const { locale, firmId, tab, rows, partners } = props;
  const w = (words: { en: string; zh: string }) => say(words, locale);
  const head = [
    w(tab === "customer" ? linkWords.customer : linkWords.supplier),
    w(linkWords.product),
    w(tab === "customer" ? linkWords.shareOfSales : linkWords.shareOfPurchases),
    w(linkWords.resembles),
    w(linkWords.reading),
    w(linkWords.dependsOn),
    w(tab === "customer" ? askWords.column : partnerWords.column),
  ];
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{w(linkWords.register)}</caption>
      <TableHead
        names={head}
        cell="type-caption border-b border-line-2 py-2 pr-4 text-left align-bottom font-medium text-ink-2 last:pr-0"
      />
      <tbody>
        {rows.map((link) => (
          <tr key={link.id} className="break-inside-avoid border-b border-line align-middle last:border-0">
            <th scope="row" className="w-[17%] py-3 pr-4 text-left font-normal">
              <PartnerName locale={locale} firmId={firmId} link={link} />
            </th>
            <td className="type-small w-[11%] py-3 pr-4">{link.product ?? ""}</td>
            <td className="w-[13%] py-3 pr-4">
              <ShareBar locale={locale} share={link.share} />
            </td>
            <td className="w-[19%] py-3 pr-4">
              <Resembles locale={locale} link={link} />
            </td>
            <td className="w-[16%] py-3 pr-4">
              <LinkReading locale={locale} firmId={firmId} link={link} />
            </td>
            <td className="w-[13%] py-3 pr-4">
              <DependencePair locale={locale} firmId={firmId} link={link} />
            </td>
            <td className="w-[11%] py-3">
              <PartnerStateCell {...props} link={link} state={partners.get(link.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
