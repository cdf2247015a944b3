import { PageLink } from "../shell/page-link";
import { Section } from "../ui/section";

type AsideRow = { readonly id: string; readonly title: string; readonly reason: string; readonly href: string };

/** Measures that the firm decided against, with reasons. */
export function AsideCard({ title, none, rows }: { title: string; none: string; rows: readonly AsideRow[] }) {
  return (
    <Section id="aside" title={title}>
      {rows.length === 0 ? <p className="text-ink-2">{none}</p> : null}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="border-line py-2.5 first:pt-0 not-first:border-t">
            <PageLink href={row.href} className="link-name font-medium">
              {row.title}
            </PageLink>
            <p className="type-small text-ink-2">{row.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
