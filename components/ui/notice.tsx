import type { ReactNode } from "react";

type NoticeProps = {
  /**
   * `refused` and `warn` are announced at once; `info` is announced politely, and disappears when its form is changed.
   */
  readonly tone: "info" | "refused" | "warn";
  readonly title?: ReactNode;
  readonly children?: ReactNode;
};

const FRAME = { info: "border-line-2", refused: "border-hot", warn: "border-warn" } as const;
const TITLE = { info: "", refused: "text-hot", warn: "text-warn" } as const;

/** What happened, what is safe, what to do next, always in words; colour only repeats it. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div
      role={tone === "info" ? "status" : "alert"}
      className={`rounded-section border ${FRAME[tone]} bg-surface p-4 ${tone === "info" ? "in-data-edited:hidden" : ""}`}
    >
      {title ? <p className={`type-h3 ${TITLE[tone]}`}>{title}</p> : null}
      {children ? <div className={title ? "mt-1 text-ink-2" : ""}>{children}</div> : null}
    </div>
  );
}
