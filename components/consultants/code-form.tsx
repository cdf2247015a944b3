"use client";

import type { FormAction, RefusalTexts } from "../ui/form-state";
import { PressForm } from "../ui/press-form";

/** A code that was just made, and the sentence that goes with it. It is shown once. */
export type AccessCode = { readonly code: string; readonly note: string };

type AccessCodeFormProps = {
  readonly action: FormAction<AccessCode>;
  readonly firmId: string;
  readonly label: string;
  /** What stands above the code. */
  readonly code: string;
  readonly refusals: RefusalTexts;
};

/** Makes the code that a consultant asks with, and shows it once. */
export const AccessCodeForm = ({ firmId, code, ...press }: AccessCodeFormProps) => (
  <PressForm
    {...press}
    hidden={{ firmId }}
    done={(made) => (
      <div role="status" className="w-full max-w-96">
        <p className="type-h3">{code}</p>
        <p className="type-finding numeric select-all">{made.code}</p>
        <p className="type-small text-ink-2">{made.note}</p>
      </div>
    )}
  />
);
