CREATE TABLE "app"."cohort_administrator" (
	"cohort_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"display_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cohort_administrator_cohort_id_person_id_pk" PRIMARY KEY("cohort_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text,
	"cohort_id" uuid,
	"firm_id" uuid,
	"requested_by" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"queued_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "job_kind" CHECK ("app"."job"."kind" in ('network')),
	CONSTRAINT "job_state" CHECK ("app"."job"."state" in ('waiting', 'running', 'done', 'failed')),
	CONSTRAINT "job_problem" CHECK ("app"."job"."problem" in ('broken', 'lost')),
	CONSTRAINT "job_progress" CHECK ("app"."job"."progress" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_network" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"job_id" uuid,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stamp" text NOT NULL,
	"map" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	CONSTRAINT "cohort_network_cohort_id_id_pk" PRIMARY KEY("cohort_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."network_disclosure" (
	"cohort_id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"scores" jsonb NOT NULL,
	"links" jsonb NOT NULL,
	CONSTRAINT "network_disclosure_cohort_id_network_id_pk" PRIMARY KEY("cohort_id","network_id")
);
--> statement-breakpoint
CREATE TABLE "app"."network_node" (
	"cohort_id" uuid NOT NULL,
	"network_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"firm_id" uuid NOT NULL,
	"marks" jsonb NOT NULL,
	CONSTRAINT "network_node_cohort_id_network_id_place_pk" PRIMARY KEY("cohort_id","network_id","place")
);
--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "is_demo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."cohort_administrator" ADD CONSTRAINT "cohort_administrator_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_administrator" ADD CONSTRAINT "cohort_administrator_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_requested_by_person_id_fk" FOREIGN KEY ("requested_by") REFERENCES "app"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_network" ADD CONSTRAINT "cohort_network_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_network" ADD CONSTRAINT "cohort_network_job_id_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "app"."job"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."network_disclosure" ADD CONSTRAINT "network_disclosure_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."network_node" ADD CONSTRAINT "network_node_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."network_node" ADD CONSTRAINT "network_node_network" FOREIGN KEY ("cohort_id","network_id") REFERENCES "app"."cohort_network"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_administrator_person" ON "app"."cohort_administrator" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_live_key" ON "app"."job" USING btree ("kind","key") WHERE "app"."job"."state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "job_unqueued" ON "app"."job" USING btree ("created_at") WHERE "app"."job"."queued_at" is null;--> statement-breakpoint
CREATE INDEX "job_cohort" ON "app"."job" USING btree ("cohort_id","created_at");--> statement-breakpoint
CREATE INDEX "cohort_network_latest" ON "app"."cohort_network" USING btree ("cohort_id","computed_at");--> statement-breakpoint
CREATE INDEX "network_node_firm" ON "app"."network_node" USING btree ("firm_id");--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD CONSTRAINT "cohort_parent_id_cohort_id_fk" FOREIGN KEY ("parent_id") REFERENCES "app"."cohort"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_parent" ON "app"."cohort" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "cohort_membership_firm" ON "app"."cohort_membership" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "link_partner_firm" ON "app"."link" USING btree ("partner_firm_id");--> statement-breakpoint

-- Who may see and change them. Jobs and cohorts below a cohort are reached through the gate alone.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_administrator', 'job'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT ON app.cohort, app.cohort_administrator, app.job TO trellis_gate;
CREATE POLICY gate ON app.job FOR SELECT TO trellis_gate USING (true);
CREATE POLICY gate ON app.cohort TO trellis_gate USING (true);
CREATE POLICY gate ON app.cohort_administrator TO trellis_gate USING (true);
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- A cohort with everything below it. UNION, not UNION ALL: a circle ends.
CREATE FUNCTION app.cohort_tree(p_roots uuid[]) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE tree(id) AS (
    SELECT c.id FROM app.cohort c WHERE c.id = ANY (p_roots)
    UNION SELECT c.id FROM app.cohort c JOIN tree t ON c.parent_id = t.id)
  SELECT coalesce(array_agg(id), '{}') FROM tree
$$;
--> statement-breakpoint
-- The cohorts the actor administers, each with everything below it.
CREATE FUNCTION app.cohorts_of_actor() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT app.cohort_tree(coalesce(array_agg(a.cohort_id), '{}')) FROM app.cohort_administrator a
  WHERE a.person_id = app.actor_person()
$$;
--> statement-breakpoint
-- What the worker is doing; null for everybody else.
CREATE FUNCTION app.actor_job() RETURNS text LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT CASE WHEN a ->> 'kind' = 'worker' THEN a ->> 'job' END
  FROM (SELECT NULLIF(current_setting('app.actor', true), '')::jsonb AS a) actor
$$;
--> statement-breakpoint
-- The cohorts a job of this kind may read: the one it was asked for, with everything below it.
CREATE FUNCTION app.cohorts_of_job(p_job text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT CASE WHEN app.actor_job() = p_job THEN app.cohort_tree(ARRAY[app.actor_id('worker', 'cohortId')]) ELSE '{}' END
$$;
--> statement-breakpoint
-- For how many seconds the oldest job has waited for a worker; 0 where none waits. Says nothing of whose it is.
CREATE FUNCTION app.job_wait() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(max(extract(epoch FROM now() - j.created_at)), 0)::integer FROM app.job j WHERE j.state = 'waiting'
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.cohort_tree(uuid[]), app.cohorts_of_actor(), app.actor_job(), app.cohorts_of_job(text),
  app.job_wait() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.cohorts_of_actor() TO trellis_app;
GRANT EXECUTE ON FUNCTION app.job_wait() TO trellis_app, trellis_worker;
GRANT EXECUTE ON FUNCTION app.actor_job(), app.cohorts_of_job(text) TO trellis_worker;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint

-- Administrators see their cohorts, who joined them with what consent, and themselves with their colleagues.
GRANT SELECT ON app.cohort_administrator TO trellis_app;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_membership', 'cohort_administrator'] LOOP
    EXECUTE format('CREATE POLICY administrator_reads ON app.%I FOR SELECT TO trellis_app
      USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]))', t);
  END LOOP;
END $$;
CREATE POLICY administrator_reads ON app.cohort FOR SELECT TO trellis_app
  USING (id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
--> statement-breakpoint

-- A job is seen by who asked for it and by the administrators of its cohort; how it goes is the worker's to write.
GRANT SELECT, INSERT (id, kind, key, cohort_id, firm_id, requested_by) ON app.job TO trellis_app;
CREATE POLICY requester_reads ON app.job FOR SELECT TO trellis_app
  USING (requested_by = (SELECT app.actor_person()) OR cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY network_inserts ON app.job FOR INSERT TO trellis_app
  WITH CHECK (kind = 'network' AND requested_by = (SELECT app.actor_person()) AND firm_id IS NULL
    AND key = cohort_id::text AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
GRANT SELECT, UPDATE (state, progress, attempt, problem, queued_at, started_at, ended_at), DELETE
  ON app.job TO trellis_worker;
CREATE POLICY worker_keeps ON app.job TO trellis_worker USING (true) WITH CHECK (true);
--> statement-breakpoint

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_network', 'network_node', 'network_disclosure'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
  END LOOP;
END $$;
--> statement-breakpoint

-- Administrators read kept pictures of their cohorts; of a single firm only where it chose to be visible, as it is now.
GRANT SELECT ON app.cohort_network, app.network_node TO trellis_app;
CREATE POLICY administrator_reads ON app.cohort_network FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY administrator_reads ON app.network_node FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])
    AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m
      WHERE m.consent_level >= 2 AND m.cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[])));
--> statement-breakpoint

-- The job "network" reads the members of its cohort and their registers, without the names of partners, and writes the
-- picture. What was ever shown it reads of every cohort: figures of two cohorts can be subtracted from each other.
GRANT SELECT ON app.cohort_membership TO trellis_worker;
GRANT SELECT (id, country) ON app.firm TO trellis_worker;
GRANT SELECT (firm_id, id, direction, kind, partner_type, partner_country, share, value_band, currency, ownership_share,
  owner, partner_firm_id, ended_at) ON app.link TO trellis_worker;
GRANT SELECT ON app.link_answer, app.link_channel TO trellis_worker;
CREATE POLICY network_reads ON app.cohort_membership FOR SELECT TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));
CREATE POLICY network_reads ON app.firm FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network' AND id IN (SELECT m.firm_id FROM app.cohort_membership m));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['link', 'link_answer', 'link_channel'] LOOP
    EXECUTE format('CREATE POLICY network_reads ON app.%I FOR SELECT TO trellis_worker
      USING ((SELECT app.actor_job()) = ''network'' AND firm_id IN (SELECT m.firm_id FROM app.cohort_membership m))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['cohort_network', 'network_node'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, DELETE ON app.%I TO trellis_worker', t);
    EXECUTE format('CREATE POLICY network_keeps ON app.%I TO trellis_worker
      USING (cohort_id = ANY ((SELECT app.cohorts_of_job(''network''))::uuid[]))
      WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job(''network''))::uuid[]))', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON app.network_disclosure TO trellis_worker;
CREATE POLICY network_reads ON app.network_disclosure FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) = 'network');
CREATE POLICY network_inserts ON app.network_disclosure FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));
--> statement-breakpoint

GRANT SELECT ON app.link, app.result, app.result_input, app.result_figures, app.network_disclosure TO trellis_gate;
GRANT SELECT (firm_id, key, kind, revision, at) ON app.record TO trellis_gate;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['record', 'result', 'result_input', 'result_figures', 'network_disclosure'] LOOP
    EXECUTE format('CREATE POLICY gate ON app.%I FOR SELECT TO trellis_gate USING (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- The firms of a cohort and of everything below it, for its administrators and for the job asked for it.
CREATE FUNCTION app.firms_of_cohort(p_cohort uuid) RETURNS TABLE (firm_id uuid, consent integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT m.firm_id, max(m.consent_level) FROM app.cohort_membership m
  WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[p_cohort]))
    AND (p_cohort = ANY (app.cohorts_of_actor()) OR p_cohort = ANY (app.cohorts_of_job('network')))
  GROUP BY m.firm_id
$$;
--> statement-breakpoint
-- A stamp of what a picture of the network is made of: another one says that something has changed, not what.
CREATE FUNCTION app.network_stamp(p_cohort uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH firms AS MATERIALIZED (SELECT f.firm_id FROM app.firms_of_cohort(p_cohort) f)
  SELECT md5(concat_ws(' ',
    (SELECT sum(hashtextextended(firm_id::text, 1)) FROM firms),
    (SELECT sum(hashtextextended(concat_ws('|', l.id, l.share, l.ended_at, l.partner_firm_id, l.partner_type,
      l.partner_country, l.value_band, l.currency, l.kind), 1)) FROM app.link l JOIN firms USING (firm_id)),
    (SELECT concat(count(*), ' ', sum(r.revision), ' ', max(r.at)) FROM app.record r JOIN firms USING (firm_id)
      WHERE r.kind = 'link'),
    (SELECT sum(hashtextextended(concat_ws('|', r.assessment_id, r.revision), 1)) FROM app.result r
      JOIN firms USING (firm_id) WHERE r.superseded_at IS NULL)))
$$;
--> statement-breakpoint
-- Names of the firms that chose to be open, for the administrators of the cohort.
CREATE FUNCTION app.open_firms(p_cohort uuid) RETURNS TABLE (firm_id uuid, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT f.id, f.name FROM app.firms_of_cohort(p_cohort) m JOIN app.firm f ON f.id = m.firm_id
  WHERE m.consent = 3 AND p_cohort = ANY (app.cohorts_of_actor())
$$;
--> statement-breakpoint
-- Frozen figures of the members, one row a firm and cycle; for the job alone.
CREATE FUNCTION app.frozen_figures(p_cohort uuid)
RETURNS TABLE (firm_id uuid, cycle integer, revision integer, overall double precision, lrn double precision,
  staged integer, least_capped double precision, sem double precision)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT g.firm_id, g.cycle, g.revision, g.overall, g.lrn, g.staged,
    CASE WHEN num_nulls(g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped) = 0
      THEN least(g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped) END,
    (r.rating #>> '{scores,overall,sem}')::double precision
  FROM app.result_figures g
  JOIN app.result r USING (firm_id, assessment_id, revision)
  WHERE r.superseded_at IS NULL AND p_cohort = ANY (app.cohorts_of_job('network'))
    AND g.firm_id IN (SELECT m.firm_id FROM app.firms_of_cohort(p_cohort) m)
$$;
--> statement-breakpoint
-- Registers as frozen results hold them, without partners' names and without anybody's answers; for the job alone.
CREATE FUNCTION app.frozen_registers(p_cohort uuid) RETURNS TABLE (firm_id uuid, cycle integer, links jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT i.firm_id, g.cycle, (SELECT coalesce(jsonb_agg(l.link - 'partner' - 'shareOfPartner'), '[]')
    FROM jsonb_array_elements(i.input -> 'links') l(link))
  FROM app.result_input i
  JOIN app.result_figures g USING (firm_id, assessment_id, revision)
  JOIN app.result r USING (firm_id, assessment_id, revision)
  WHERE r.superseded_at IS NULL AND p_cohort = ANY (app.cohorts_of_job('network'))
    AND i.firm_id IN (SELECT m.firm_id FROM app.firms_of_cohort(p_cohort) m)
$$;
--> statement-breakpoint
-- How many firms of the sets last published are not seen singly by now: a set with one to four of them is not shown.
CREATE FUNCTION app.network_hidden(p_cohort uuid) RETURNS TABLE (scores integer, links integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH visible AS MATERIALIZED (SELECT f.firm_id::text AS id FROM app.firms_of_cohort(p_cohort) f WHERE f.consent >= 2),
  last AS (SELECT
    (SELECT d.scores -> 'snapshot' -> 'members' FROM app.network_disclosure d
     WHERE d.cohort_id = p_cohort AND d.scores -> 'snapshot' <> 'null' ORDER BY d.at DESC LIMIT 1) AS scores,
    (SELECT d.links -> 'snapshot' -> 'members' FROM app.network_disclosure d
     WHERE d.cohort_id = p_cohort AND d.links -> 'snapshot' <> 'null' ORDER BY d.at DESC LIMIT 1) AS links)
  SELECT
    (SELECT count(*)::integer FROM jsonb_array_elements(last.scores) m(m) WHERE m ->> 'firmId' NOT IN (SELECT id FROM visible)),
    (SELECT count(*)::integer FROM jsonb_array_elements(last.links) m(m) WHERE m ->> 'firmId' NOT IN (SELECT id FROM visible))
  FROM last WHERE p_cohort = ANY (app.cohorts_of_actor())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.firms_of_cohort(uuid), app.network_stamp(uuid), app.open_firms(uuid), app.frozen_figures(uuid),
  app.frozen_registers(uuid), app.network_hidden(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.network_stamp(uuid), app.open_firms(uuid), app.network_hidden(uuid) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.firms_of_cohort(uuid), app.network_stamp(uuid), app.frozen_figures(uuid),
  app.frozen_registers(uuid) TO trellis_worker;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
