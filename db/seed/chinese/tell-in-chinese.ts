import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../core/scope";
import { chineseName } from "./names";
import { CHINESE_TEXTS } from "./texts";

/** The tables and columns that contain text typed by the people of the demo world. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  link: ["product", "source"],
  link_incident: ["note"],
  position_event: ["title"],
  evidence: ["title"],
  evidence_file: ["name"],
  confirmation: ["product"],
  comment: ["text"],
  assignment: ["note"],
  assignment_event: ["reason"],
  plan_measure: ["note", "reason"],
  plan_step: ["text"],
  plan_record: ["title", "reason"],
  plan_record_file: ["name"],
  invite_card: ["label"],
  pulse_unit: ["name"],
  cohort: ["liaison"],
  cohort_invitation: ["contact"],
  consultant: ["organisation"],
  engagement: ["message"],
  phase_event: ["signed_organisation"],
};

/** Log columns that contain typed text inside JSON. */
const LOGGED: Readonly<Record<string, readonly string[]>> = {
  plan_event: ["before", "after"],
  record_change: ["before", "after"],
};

/**
 * Translates the typed texts of the demo world into Chinese. The product stores typed text in one language only, so a
 * demo world has one language for it; names are in both.
 */
export async function tellInChinese(tx: Tx): Promise<void> {
  const texts = { ...(await productsOfNames(tx)), ...CHINESE_TEXTS };
  const known = sql`jsonb_each_text(${JSON.stringify(texts)}::jsonb) as known(english, chinese)`;
  for (const [table, column] of columnsOf(TYPED)) {
    await tx.execute(
      sql`update ${table} t set ${column} = known.chinese from ${known} where t.${column} = known.english`,
    );
  }
  for (const [table, column] of columnsOf(LOGGED)) {
    for (const [english, chinese] of Object.entries(CHINESE_TEXTS)) {
      const [from, to] = [JSON.stringify(english), JSON.stringify(chinese)];
      await tx.execute(sql`update ${table} t set ${column} = replace(t.${column}::text, ${from}, ${to})::jsonb
        where strpos(t.${column}::text, ${from}) > 0`);
    }
  }
}

/** For a customer without a product, the request uses the partner's name. */
async function productsOfNames(tx: Tx): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.execute<{ product: string }>(sql`select distinct product from app.confirmation`);
  return Object.fromEntries(
    rows.flatMap(({ product }) => {
      const chinese = chineseName(product);
      return chinese === undefined ? [] : [[product, chinese]];
    }),
  );
}

const columnsOf = (tables: Readonly<Record<string, readonly string[]>>): (readonly [SQL, SQL])[] =>
  Object.entries(tables).flatMap(([table, columns]) =>
    columns.map((column) => [sql.raw(`app.${table}`), sql.raw(column)] as const),
  );
