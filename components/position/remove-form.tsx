import type { FormAction } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { PressForm } from "../ui/press-form";

type RemoveFormProps = {
  readonly action: FormAction;
  /** Id of the entry, and the revision that was shown. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly label: string;
  /** Label including the entry's name, for screen readers. */
  readonly named: string;
  /** Message after the entry is removed. */
  readonly removed: string;
  readonly className?: string;
};

/** Removes one entry from a list; its history is kept. */
export const RemoveForm = ({ label, named, removed, className = "", ...press }: RemoveFormProps) => (
  <PressForm
    {...press}
    label={label}
    named={named}
    look="link"
    done={<Notice tone="info">{removed}</Notice>}
    saidBelow
    className={className}
  />
);
