import { z } from "zod";
import { idSchema } from "@/lib/ids";
import { CELLS } from "@/lib/instrument";

export const TEXT_MAX = 500;
const TITLE_MAX = 200;
const STEPS_MAX = 12;

const orNull = <T extends z.ZodType>(schema: T) => z.union([z.literal("").transform(() => null), schema]);
const text = (max = TEXT_MAX) => z.string().trim().max(max);

/** The lines of a field as a list, without empty ones. */
const Steps = text(4000)
  .transform((lines) => lines.split("\n").map((line) => line.trim()))
  .transform((lines) => lines.filter((line) => line !== ""))
  .pipe(z.array(z.string().max(TITLE_MAX)).max(STEPS_MAX));

/** Digits, plain or grouped by three with one kind of separator, and at most two decimals. */
const COST = /^(?:\d+|[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*)(?:\.\d{1,2})?$/;

/** "1200", "1,200" and "1 200.50"; blank means no cost. */
const Cost = z
  .string()
  .trim()
  .refine((typed) => typed === "" || COST.test(typed))
  .transform((typed) => (typed === "" ? null : Number(typed.replaceAll(/[, ]/g, ""))))
  .refine((cost) => cost === null || cost <= 1e11);

export const Dates = { firstStepOn: z.iso.date(), recordOn: orNull(z.iso.date()) };
export const Owner = { ownerId: orNull(idSchema), ownerName: text(80) };

/** Refuses a form that names neither a member nor another person as the owner. */
export const withOwner = <T extends z.ZodType<{ ownerId: string | null; ownerName: string }>>(form: T) =>
  form.refine(({ ownerId, ownerName }) => ownerId !== null || ownerName !== "", {
    path: ["ownerName"],
    // also when another field is wrong, so that all wrong fields are named at once
    when: () => true,
  });
const Effort = z.coerce.number().int().min(1).max(3);

/** The form of one measure; a title only for a firm's own measure. */
export const Everything = {
  ...Dates,
  ...Owner,
  title: text(TITLE_MAX).min(1).optional(),
  cell: z.enum(CELLS),
  effort: Effort,
  cost: Cost,
  currency: z.enum(["CNY", "USD", "EUR", "JPY"]),
  steps: Steps,
  proof: text(),
  note: text(),
  afterId: orNull(idSchema),
};

/** A step and its new state in one value: `<id>:1` means done, `<id>:0` not done. */
export const TickedStep = z
  .string()
  .transform((step) => step.split(":"))
  .pipe(z.tuple([idSchema, z.enum(["0", "1"])]))
  .transform(([stepId, becomes]) => ({ stepId, done: becomes === "1" }));

export const OwnMeasure = {
  ...Dates,
  ownerId: idSchema.optional(),
  title: text(TITLE_MAX).min(1),
  cell: z.enum(CELLS),
  effort: Effort,
  steps: Steps,
};

/** A firm can declare a document or a record of use; a third-party record is added with its file in the next cycle. */
export const Record_ = {
  title: text(TITLE_MAX).min(1),
  date: z.iso.date(),
  grade: z.enum(["E1", "E2"]),
  reason: text().min(1),
};
