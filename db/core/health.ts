import { connect, isSingleLogin } from "./client";
import { withoutValues } from "./without-values";

/** What the login of pages sees of background work: seconds that the oldest has waited, and connected workers. */
export type Backlog = {
  readonly jobSeconds: number;
  readonly mailSeconds: number;
  /** Undefined where one login does everything, so that connections do not show whose they are. */
  readonly workers: number | undefined;
};

/** Asks the database as the login of pages. Throws, without values, if it does not answer. */
export async function askPages(): Promise<Backlog> {
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

/** Counts for /api/metrics. Logins other than ours are "other". */
type Figures = {
  readonly counts: readonly {
    readonly what: string;
    readonly kind: string;
    readonly state: string;
    readonly n: number;
  }[];
  readonly bytes: number;
  readonly connections: readonly { readonly login: string; readonly n: number }[];
  /** The age of the oldest transaction of two database logins: the one for pages and the one for sign-in. Each is asked for its
   * own, because PostgreSQL shows a login only its own transactions. */
  readonly oldest: readonly { readonly login: string; readonly seconds: number }[];
};

export async function readFigures(): Promise<Figures> {
  const [counted, app, auth] = await Promise.all([countAll(), askOldest("app"), askOldest("auth")]);
  return { ...counted, oldest: [app, auth] };
}

async function countAll(): Promise<Omit<Figures, "oldest">> {
  return connect("app")
    .begin(async (sql) => {
      if (isSingleLogin()) await sql`select set_config('role', 'trellis_app', true)`;
      const counts = await sql<Figures["counts"][number][]>`select what, kind, state, n from app.installation_counts()`;
      const [size] = await sql<{ bytes: number }[]>`select pg_database_size(current_database())::float8 as bytes`;
      const connections = await sql<Figures["connections"][number][]>`
        select case when usename in ('trellis_app', 'trellis_auth', 'trellis_worker')
            then substr(usename, length('trellis_') + 1) else 'other' end as login, count(*)::int as n
        from pg_catalog.pg_stat_activity where datname = current_database() group by 1`;
      return { counts, bytes: size?.bytes ?? 0, connections };
    })
    .catch(rethrow);
}

async function askOldest(login: "app" | "auth"): Promise<Figures["oldest"][number]> {
  return connect(login)
    .begin(async (sql) => {
      const [row] = await sql<{ seconds: number }[]>`
        select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 as seconds
        from pg_catalog.pg_stat_activity
        where datname = current_database() and usename = session_user and pid <> pg_backend_pid()`;
      return { login, seconds: row?.seconds ?? 0 };
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
