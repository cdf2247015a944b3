"use client";

import type { FormAction } from "../ui/form-state";
import { PressForm } from "../ui/press-form";

/** A newly created code, and the text for passing it on. It is shown once. */
export type AccessCode = { readonly code: string; readonly note: string };

type AccessCodeFormProps = {
  readonly action: FormAction<AccessCode>;
  readonly firmId: string;
  readonly label: string;
  /** Label above the code. */
  readonly code: string;
};

/** Creates the code with which a consultant asks for access, and shows it once. */
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
