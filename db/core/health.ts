import { connect, isSingleLogin } from "./client";
import { withoutValues } from "./without-values";

/** What the login of pages sees of background work: seconds that the oldest has waited, and connected workers. */
export type Waiting = {
  readonly jobSeconds: number;
  readonly mailSeconds: number;
  /** Undefined where one login does everything, so that connections do not show whose they are. */
  readonly workers: number | undefined;
};

/** Asks the database as the login of pages. Throws, without values, if it does not answer. */
export async function askPages(): Promise<Waiting> {
  const single = isSingleLogin();
  return connect("app")
    .begin(async (sql) => {
      if (single) await sql`select set_config('role', 'trellis_app', true)`;
      const [row] = await sql<{ job: number; mail: number; workers: number }[]>`
        select app.job_wait() as job, app.cohort_mail_wait() as mail,
          (select count(*)::int from pg_catalog.pg_stat_activity
            where usename = 'trellis_worker' and datname = current_database()) as workers`;
      if (row === undefined) throw new Error("the database returned no row");
      return { jobSeconds: row.job, mailSeconds: row.mail, workers: single ? undefined : row.workers };
    })
    .catch(rethrow);
}

/** The sign-in login has its own connections, which may fail while those of the pages work. */
export async function askSignIn(): Promise<void> {
  await connect("auth")
    .begin(async (sql) => {
      if (isSingleLogin()) await sql`select set_config('role', 'trellis_auth', true)`;
      await sql`select 1 from app.sign_in_code limit 0`;
    })
    .catch(rethrow);
}

function rethrow(error: unknown): never {
  throw withoutValues(error);
}
