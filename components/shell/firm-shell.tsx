import type { ReactNode } from "react";
import { SoftLink } from "../ui/soft-link";
import { Brand } from "./brand";
import { KeepTyped } from "./keep-typed";
import { LanguageSwitch } from "./language-switch";

export type Destination = {
  readonly href: string;
  readonly label: string;
  /** A short count beside the name, such as "31/48". */
  readonly count?: string;
  readonly current: boolean;
};

type FirmShellProps = {
  readonly firmName: string;
  /** Below the name: the cycle, and for a demo firm that it is invented. */
  readonly subtitle: string;
  readonly destinations: readonly Destination[];
  readonly lower: readonly Destination[];
  readonly person: { readonly id: string; readonly name: string; readonly href: string };
  readonly words: { readonly menu: string; readonly mainNav: string };
  readonly language: { readonly to: "en" | "zh"; readonly label: string; readonly next: string };
  /** Left and right of the line above the content: breadcrumb; saving state and page actions. */
  readonly place?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every firm page: a side bar from 1024 px, a top bar with a menu on smaller screens. */
export function FirmShell(props: FirmShellProps) {
  const { firmName, subtitle, place, actions, children, words } = props;
  // one element used in two places is sent once
  const menu = <Menu {...props} />;
  const name = <FirmName name={firmName} subtitle={subtitle} />;
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[176px_minmax(0,1fr)] xl:grid-cols-[208px_minmax(0,1fr)] print:block">
      <header className="hidden border-r border-line bg-surface lg:block print:hidden">
        <div className="sticky top-0 flex h-dvh flex-col gap-5 overflow-y-auto px-3 py-5">
          <div className="px-2">
            <Brand size={28} />
          </div>
          {name}
          {menu}
        </div>
      </header>
      <header className="sticky top-0 z-30 border-b border-line bg-surface low:static lg:hidden print:hidden">
        <details>
          <summary className="flex min-h-14 list-none items-center justify-between gap-3 px-5 py-1">
            <span className="min-w-0 leading-5 font-medium [overflow-wrap:anywhere]">{firmName}</span>
            <span className="button button-compact shrink-0">{words.menu}</span>
          </summary>
          <div className="flex max-h-[80dvh] flex-col gap-4 overflow-y-auto border-t border-line px-3 py-4">
            <div className="px-2">
              <Brand size={22} />
            </div>
            {name}
            {menu}
          </div>
        </details>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[1280px] px-5 pb-16 pt-5 outline-none lg:px-10 print:p-0"
      >
        {place === undefined && actions === undefined ? null : (
          <div className="mb-6 flex min-h-7 flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
            <div className="text-ink-2">{place}</div>
            <div className="flex flex-wrap items-center gap-3">{actions}</div>
          </div>
        )}
        {children}
        <KeepTyped />
      </main>
    </div>
  );
}

function FirmName({ name, subtitle }: { name: string; subtitle: string }) {
  return (
    <div className="px-2">
      <p className="font-semibold">{name}</p>
      <p className="type-caption text-ink-3">{subtitle}</p>
    </div>
  );
}

function Menu({ destinations, lower, person, language, words }: FirmShellProps) {
  return (
    <div className="flex grow flex-col justify-between gap-8">
      <nav aria-label={words.mainNav}>
        <ul className="flex flex-col gap-0.5">
          {destinations.map((destination) => (
            <li key={destination.href}>
              <NavLink {...destination} />
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <ul className="flex flex-col gap-0.5 border-b border-line pb-3">
          {lower.map((destination) => (
            <li key={destination.href}>
              <NavLink {...destination} />
            </li>
          ))}
        </ul>
        <div className="flex items-center justify-between gap-2 px-2 pt-3">
          <SoftLink
            href={person.href}
            data-person={person.id}
            className="min-h-6 min-w-0 truncate text-ink no-underline hover:underline"
          >
            {person.name}
          </SoftLink>
          <LanguageSwitch {...language} className="shrink-0 text-ink-2" />
        </div>
      </div>
    </div>
  );
}

function NavLink({ href, label, count, current }: Destination) {
  return (
    <SoftLink
      href={href}
      aria-current={current ? "page" : undefined}
      className={`flex min-h-9 items-center justify-between gap-2 rounded-control px-2 text-ink no-underline hover:bg-sunken ${current ? "bg-sunken font-medium" : ""}`}
    >
      <span>{label}</span>
      {count === undefined ? null : <span className="type-caption numeric text-ink-3">{count}</span>}
    </SoftLink>
  );
}
