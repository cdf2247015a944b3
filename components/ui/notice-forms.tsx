"use client";

import type { ComponentProps } from "react";
import { ActionForm, showNotice } from "./action-form";
import type { DoneNotice } from "./form-state";
import { PressForm } from "./press-form";

/**
 * One form for all buttons of a list, which refer to it by its id. Its message is above the list, so that it stays when
 * the pressed row disappears.
 */
export const ListForm = (form: Pick<ComponentProps<typeof ActionForm<DoneNotice>>, "id" | "action" | "hidden">) => (
  <ActionForm {...form} isList done={showNotice} className="has-[>[role]]:mb-4" />
);

/** A form whose action says what it did. */
export const NoticeForm = (form: Omit<ComponentProps<typeof ActionForm<DoneNotice>>, "done">) => (
  <ActionForm {...form} done={showNotice} />
);

/** One button whose action says what it did. */
export const NoticePress = (press: Omit<ComponentProps<typeof PressForm<DoneNotice>>, "done">) => (
  <PressForm {...press} done={showNotice} />
);
