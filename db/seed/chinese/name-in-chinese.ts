import { sql } from "drizzle-orm";
import type { Tx } from "../../core/scope";
import { chineseName } from "./names";

/** Gives every firm and person of the demo world a Chinese name besides the English one. Throws if one is missing. */
export async function nameInChinese(tx: Tx): Promise<void> {
  const rows = await tx.execute<{ name: string }>(sql`select name from app.firm where is_demo
    union select name from app.person where email like '%.example' and name <> ''
    union select firm_name from app.cohort_invitation
    union select l.partner_name from app.link l join app.firm f on f.id = l.firm_id where f.is_demo`);
  const names = Object.fromEntries(
    rows.map(({ name }) => {
      const chinese = chineseName(name);
      if (chinese === undefined) throw new Error(`the invented world has no Chinese name for ${name}`);
      return [name, chinese];
    }),
  );
  const known = sql`jsonb_each_text(${JSON.stringify(names)}::jsonb) as known(name, chinese)`;
  await tx.execute(sql`update app.firm f set other_name = known.chinese from ${known}
    where f.name = known.name and f.is_demo`);
  await tx.execute(sql`update app.person p set other_name = known.chinese from ${known}
    where p.name = known.name and p.email like '%.example'`);
  await tx.execute(sql`update app.link l set partner_other_name = known.chinese from ${known}
    where l.partner_name = known.name and l.firm_id in (select f.id from app.firm f where f.is_demo)`);
  await tx.execute(sql`update app.cohort_invitation i set other_name = known.chinese from ${known}
    where i.firm_name = known.name`);
  await tx.execute(sql`update app.phase_event e set signed_other_name = known.chinese from ${known}
    where e.signed_name = known.name`);
  await tx.execute(sql`update app.confirmation c set asked_by_other_name = known.chinese from ${known}
    where c.asked_by_name = known.name`);
}
