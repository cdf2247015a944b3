import { PageLink } from "../shell/page-link";
import { EmptyState } from "../ui/empty-state";

type ClosedProps = {
  readonly title: string;
  readonly text: string;
  readonly next: { readonly label: string; readonly href: string } | undefined;
};

/** A part of a client that cannot be seen yet: why, and what to do about it. */
export function ClosedPart({ title, text, next }: ClosedProps) {
  return (
    <EmptyState
      title={title}
      action={
        next === undefined ? undefined : (
          <PageLink href={next.href} className="button button-primary">
            {next.label}
          </PageLink>
        )
      }
    >
      {text}
    </EmptyState>
  );
}
