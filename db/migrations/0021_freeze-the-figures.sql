CREATE TABLE "app"."cohort_firm" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"part" uuid,
	"consent_level" integer NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"place" bigint NOT NULL,
	CONSTRAINT "cohort_firm_cohort_id_firm_id_pk" PRIMARY KEY("cohort_id","firm_id")
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_rollup" (
	"cohort_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"stage" text NOT NULL,
	"week" date NOT NULL,
	"firms" integer NOT NULL,
	CONSTRAINT "cohort_rollup_cohort_id_cycle_stage_week_pk" PRIMARY KEY("cohort_id","cycle","stage","week"),
	CONSTRAINT "cohort_rollup_stage" CHECK ("app"."cohort_rollup"."stage" in ('invited', 'joined', 'started', 'submitted', 'frozen'))
);
--> statement-breakpoint
CREATE TABLE "app"."firm_progress" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"frozen_at" timestamp with time zone,
	CONSTRAINT "firm_progress_firm_id_cycle_pk" PRIMARY KEY("firm_id","cycle")
);
--> statement-breakpoint
CREATE TABLE "app"."cohort_snapshot" (
	"cohort_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"audience" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"job_id" uuid,
	"report" jsonb NOT NULL,
	"published_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"shown" jsonb NOT NULL,
	CONSTRAINT "cohort_snapshot_cohort_id_id_pk" PRIMARY KEY("cohort_id","id"),
	CONSTRAINT "cohort_snapshot_audience" CHECK ("app"."cohort_snapshot"."audience" in ('firm', 'consultant', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "app"."snapshot_erasure" (
	"firm_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."snapshot_seen" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	"level" integer NOT NULL,
	"values" jsonb NOT NULL,
	"seq" bigserial NOT NULL,
	CONSTRAINT "snapshot_seen_cohort_id_firm_id_stand_pk" PRIMARY KEY("cohort_id","firm_id","stand"),
	CONSTRAINT "snapshot_seen_level" CHECK ("app"."snapshot_seen"."level" between 2 and 3)
);
--> statement-breakpoint
CREATE TABLE "app"."snapshot_stand" (
	"cohort_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	CONSTRAINT "snapshot_stand_cohort_id_snapshot_id_firm_id_stand_pk" PRIMARY KEY("cohort_id","snapshot_id","firm_id","stand")
);
--> statement-breakpoint
ALTER TABLE "app"."job" DROP CONSTRAINT "job_kind";--> statement-breakpoint
ALTER TABLE "app"."cohort" ADD COLUMN "snapshot_weekly" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "org_required" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "net_required" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "pos_required" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "int_required" double precision;--> statement-breakpoint
ALTER TABLE "app"."cohort_firm" ADD CONSTRAINT "cohort_firm_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_firm" ADD CONSTRAINT "cohort_firm_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_rollup" ADD CONSTRAINT "cohort_rollup_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."firm_progress" ADD CONSTRAINT "firm_progress_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_snapshot" ADD CONSTRAINT "cohort_snapshot_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_snapshot" ADD CONSTRAINT "cohort_snapshot_job_id_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "app"."job"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."snapshot_seen" ADD CONSTRAINT "snapshot_seen_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."snapshot_stand" ADD CONSTRAINT "snapshot_stand_snapshot" FOREIGN KEY ("cohort_id","snapshot_id") REFERENCES "app"."cohort_snapshot"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_firm_place" ON "app"."cohort_firm" USING btree ("cohort_id","part","place");--> statement-breakpoint
CREATE INDEX "cohort_firm_firm" ON "app"."cohort_firm" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "cohort_snapshot_latest" ON "app"."cohort_snapshot" USING btree ("cohort_id","audience","at");--> statement-breakpoint
CREATE INDEX "cohort_snapshot_held" ON "app"."cohort_snapshot" USING btree ("held_at") WHERE "app"."cohort_snapshot"."held_at" is not null;--> statement-breakpoint
CREATE INDEX "snapshot_stand_firm" ON "app"."snapshot_stand" USING btree ("firm_id");--> statement-breakpoint
ALTER TABLE "app"."job" ADD CONSTRAINT "job_kind" CHECK ("app"."job"."kind" in ('network', 'mail', 'snapshot', 'snapshot-check'));
--> statement-breakpoint
-- What the lenses require, of results that were frozen before the columns were there.
UPDATE app.result_figures g SET org_required = q.org, net_required = q.net, pos_required = q.pos, int_required = q."int"
FROM (SELECT r.firm_id, r.assessment_id, r.revision,
    avg((s.value)::double precision) FILTER (WHERE s.key LIKE '%.ORG') AS org,
    avg((s.value)::double precision) FILTER (WHERE s.key LIKE '%.NET') AS net,
    avg((s.value)::double precision) FILTER (WHERE s.key LIKE '%.POS') AS pos,
    avg((s.value)::double precision) FILTER (WHERE s.key LIKE '%.INT') AS "int"
  FROM app.result r, jsonb_each_text(r.rating #> '{requirement,serve}') s
  WHERE s.key ~ '^(PRE|LRN|APP|EVA)\.(ORG|NET|POS|INT)$'
  GROUP BY 1, 2, 3) q
WHERE (g.firm_id, g.assessment_id, g.revision) = (q.firm_id, q.assessment_id, q.revision);
--> statement-breakpoint

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_snapshot', 'snapshot_stand', 'snapshot_seen', 'snapshot_erasure'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
GRANT SELECT (cohort_id, id, audience, at, published_at, held_at, withdrawn_at), UPDATE (held_at)
  ON app.cohort_snapshot TO trellis_gate;
GRANT SELECT ON app.snapshot_stand TO trellis_gate;
GRANT SELECT, INSERT, UPDATE ON app.snapshot_seen TO trellis_gate;
GRANT USAGE ON SEQUENCE app.snapshot_seen_seq_seq TO trellis_gate;
GRANT INSERT (id, kind, key, cohort_id) ON app.job TO trellis_gate;
CREATE POLICY gate_asks ON app.job FOR INSERT TO trellis_gate WITH CHECK (kind IN ('snapshot', 'snapshot-check'));
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- A cohort with everything above it.
CREATE FUNCTION app.cohort_path(p_cohort uuid) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE path(id) AS (
    SELECT c.id FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.parent_id FROM app.cohort c JOIN path p ON p.id = c.id WHERE c.parent_id IS NOT NULL)
  SELECT coalesce(array_agg(id), '{}') FROM path
$$;
--> statement-breakpoint
-- The values of a result as they go into frozen figures; null where one is missing.
CREATE FUNCTION app.figure_values(g app.result_figures) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN num_nulls(g.overall_capped, g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped, g.org_capped,
    g.net_capped, g.pos_capped, g.int_capped, g.org_required, g.net_required, g.pos_required, g.int_required) = 0
  THEN jsonb_build_object('overall', g.overall_capped, 'pre', g.pre_capped, 'lrn', g.lrn_capped, 'app', g.app_capped,
    'eva', g.eva_capped, 'org', g.org_capped, 'net', g.net_capped, 'pos', g.pos_capped, 'int', g.int_capped,
    'orgRequired', g.org_required, 'netRequired', g.net_required, 'posRequired', g.pos_required,
    'intRequired', g.int_required) END
$$;
--> statement-breakpoint
-- Remembers what is seen singly of these firms from now on, and holds back every snapshot in which one of them stands with
-- a result that nobody of that cohort saw singly before. The job that writes snapshots takes the same lock.
CREATE FUNCTION app.remember_seen(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM FROM app.cohort_membership m WHERE m.firm_id = ANY (p_firms) AND m.consent_level >= 2;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  UPDATE app.cohort_snapshot s SET held_at = now()
  WHERE s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.held_at IS NULL AND (s.cohort_id, s.id) IN (
    SELECT t.cohort_id, t.snapshot_id FROM app.snapshot_stand t
    JOIN app.cohort_membership m ON m.firm_id = t.firm_id AND m.consent_level >= 2
    WHERE t.firm_id = ANY (p_firms) AND NOT EXISTS (SELECT FROM app.snapshot_seen n WHERE n.cohort_id = m.cohort_id
      AND n.firm_id = t.firm_id AND n.stand = t.stand AND n.level >= m.consent_level));
  INSERT INTO app.snapshot_seen AS n (cohort_id, firm_id, stand, level, values)
  SELECT m.cohort_id, m.firm_id, g.cycle * 1000 + g.revision, m.consent_level, app.figure_values(g)
  FROM app.cohort_membership m JOIN app.result_figures g ON g.firm_id = m.firm_id
  JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
  WHERE m.firm_id = ANY (p_firms) AND m.consent_level >= 2 AND r.superseded_at IS NULL
    AND app.figure_values(g) IS NOT NULL
  ON CONFLICT (cohort_id, firm_id, stand) DO UPDATE
    SET level = excluded.level, seq = nextval('app.snapshot_seen_seq_seq') WHERE n.level < excluded.level;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.remember_seen_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM app.remember_seen((SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- What a job that makes snapshots may reach.
CREATE FUNCTION app.cohorts_of_snapshot() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT app.cohorts_of_job('snapshot') || app.cohorts_of_job('snapshot-check')
$$;
--> statement-breakpoint
-- The members of a cohort with their latest frozen result and the one before, without names; for the job alone.
CREATE FUNCTION app.snapshot_members(p_cohort uuid) RETURNS TABLE (firm_id uuid, consent integer, employees integer,
  industry text, part uuid, cycle integer, revision integer, figures jsonb, modes jsonb, cycle_before integer,
  revision_before integer, figures_before jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE tree(id, part) AS (
    SELECT c.id, NULL::uuid FROM app.cohort c WHERE c.id = p_cohort AND p_cohort = ANY (app.cohorts_of_snapshot())
    UNION SELECT c.id, coalesce(t.part, c.id) FROM app.cohort c JOIN tree t ON c.parent_id = t.id),
  member AS (
    SELECT m.firm_id, max(m.consent_level) AS consent,
      CASE WHEN count(DISTINCT t.part) = 1 THEN (array_agg(t.part) FILTER (WHERE t.part IS NOT NULL))[1] END AS part
    FROM app.cohort_membership m JOIN tree t ON t.id = m.cohort_id GROUP BY m.firm_id),
  frozen AS (
    SELECT g, m.consent, m.part, row_number() OVER (PARTITION BY g.firm_id ORDER BY g.cycle DESC) AS place
    FROM member m JOIN app.result_figures g ON g.firm_id = m.firm_id
    JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
    WHERE r.superseded_at IS NULL AND app.figure_values(g) IS NOT NULL)
  SELECT (n.g).firm_id, n.consent, f.employees, f.industry, n.part, (n.g).cycle, (n.g).revision, app.figure_values(n.g),
    jsonb_strip_nulls(jsonb_build_object('market', (n.g).market, 'modular', (n.g).modular, 'relational', (n.g).relational,
      'captive', (n.g).captive, 'hierarchy', (n.g).hierarchy)),
    (b.g).cycle, (b.g).revision, app.figure_values(b.g)
  FROM frozen n JOIN app.firm f ON f.id = (n.g).firm_id
  LEFT JOIN frozen b ON (b.g).firm_id = (n.g).firm_id AND b.place = 2
  WHERE n.place = 1
$$;
--> statement-breakpoint
-- The cohorts in whose figures one of this cohort's may be subtracted: itself, those above and those below, each with its tree.
CREATE FUNCTION app.snapshot_line(p_cohort uuid) RETURNS TABLE (cohort_id uuid, tree uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT x, app.cohort_tree(ARRAY[x]) FROM unnest(app.cohort_path(p_cohort) || app.cohort_tree(ARRAY[p_cohort])) x
  WHERE p_cohort = ANY (app.cohorts_of_snapshot()) GROUP BY x
$$;
--> statement-breakpoint
-- Asks for what nobody asks for: to look again at what is held back, and to try once a week where the cohort wants it.
CREATE FUNCTION app.request_snapshots() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO app.job (id, kind, key, cohort_id)
  SELECT gen_random_uuid(), 'snapshot-check', h.cohort_id::text, h.cohort_id
  FROM (SELECT DISTINCT s.cohort_id FROM app.cohort_snapshot s WHERE s.held_at IS NOT NULL) h
  ON CONFLICT DO NOTHING;
  INSERT INTO app.job (id, kind, key, cohort_id)
  SELECT gen_random_uuid(), 'snapshot', c.id::text, c.id FROM app.cohort c
  WHERE c.snapshot_weekly AND c.created_at < now() - interval '7 days'
    AND EXISTS (SELECT FROM app.cohort_membership m WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[c.id])))
    AND NOT EXISTS (SELECT FROM app.cohort_snapshot s WHERE s.cohort_id = c.id AND s.at > now() - interval '7 days')
    AND NOT EXISTS (SELECT FROM app.job j WHERE j.kind = 'snapshot' AND j.cohort_id = c.id
      AND j.created_at > now() - interval '1 day')
  ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
-- Cohorts that the actor's firms have joined, with those above.
CREATE FUNCTION app.cohorts_joined() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT x), '{}') FROM app.cohort_membership m, unnest(app.cohort_path(m.cohort_id)) x
  WHERE m.firm_id = ANY (app.firms_of_actor())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.figure_values(app.result_figures), app.cohort_path(uuid), app.remember_seen(uuid[]), app.remember_seen_rows(),
  app.cohorts_of_snapshot(), app.snapshot_members(uuid), app.snapshot_line(uuid), app.request_snapshots(),
  app.cohorts_joined() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.cohorts_joined() TO trellis_app;
GRANT EXECUTE ON FUNCTION app.cohorts_of_snapshot(), app.snapshot_members(uuid), app.snapshot_line(uuid),
  app.request_snapshots() TO trellis_worker;
GRANT EXECUTE ON FUNCTION app.remember_seen_rows(), app.remember_seen(uuid[]) TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER remember_seen AFTER INSERT ON app.cohort_membership
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.remember_seen_rows();
CREATE TRIGGER remember_seen_change AFTER UPDATE ON app.cohort_membership
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.remember_seen_rows();
CREATE TRIGGER remember_seen AFTER INSERT ON app.result_figures
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.remember_seen_rows();
--> statement-breakpoint
-- What is seen singly already.
SELECT app.remember_seen((SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m));
--> statement-breakpoint

-- Administrators and members of a cohort read what is printed for them; what it rests on the job alone, of every cohort.
GRANT SELECT (cohort_id, id, audience, at, job_id, report, published_at, held_at, withdrawn_at)
  ON app.cohort_snapshot TO trellis_app;
CREATE POLICY administrator_reads ON app.cohort_snapshot FOR SELECT TO trellis_app
  USING (audience = 'administrator' AND held_at IS NULL AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
CREATE POLICY member_reads ON app.cohort_snapshot FOR SELECT TO trellis_app
  USING (audience = 'firm' AND held_at IS NULL AND cohort_id = ANY ((SELECT app.cohorts_joined())::uuid[]));
CREATE POLICY snapshot_inserts ON app.job FOR INSERT TO trellis_app
  WITH CHECK (kind = 'snapshot' AND requested_by = (SELECT app.actor_person()) AND firm_id IS NULL
    AND key = cohort_id::text AND cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
GRANT UPDATE (snapshot_weekly) ON app.cohort TO trellis_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (report, shown, held_at, withdrawn_at), DELETE ON app.cohort_snapshot TO trellis_worker;
GRANT SELECT, INSERT ON app.snapshot_stand TO trellis_worker;
GRANT SELECT ON app.snapshot_seen, app.snapshot_erasure TO trellis_worker;
GRANT SELECT (id, parent_id, minimum_k) ON app.cohort TO trellis_worker;
CREATE POLICY snapshot_reads ON app.cohort FOR SELECT TO trellis_worker
  USING (id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]));
CREATE POLICY snapshot_inserts ON app.cohort_snapshot FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));
CREATE POLICY snapshot_deletes ON app.cohort_snapshot FOR DELETE TO trellis_worker
  USING (published_at IS NULL AND cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));
CREATE POLICY snapshot_changes ON app.cohort_snapshot FOR UPDATE TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'))
  WITH CHECK ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));
CREATE POLICY snapshot_inserts ON app.snapshot_stand FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_snapshot', 'snapshot_stand', 'snapshot_seen', 'snapshot_erasure'] LOOP
    EXECUTE format('CREATE POLICY snapshot_reads ON app.%I FOR SELECT TO trellis_worker
      USING ((SELECT app.actor_job()) IN (''snapshot'', ''snapshot-check''))', t);
  END LOOP;
END $$;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['firm_progress', 'cohort_firm', 'cohort_rollup'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
    EXECUTE format('CREATE POLICY gate ON app.%I TO trellis_gate USING (true) WITH CHECK (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON app.%I TO trellis_gate', t);
  END LOOP;
END $$;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
CREATE FUNCTION app.week_of(p_at timestamptz) RETURNS date LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT date_trunc('week', p_at AT TIME ZONE 'Asia/Shanghai')::date
$$;
--> statement-breakpoint
-- Whoever changes what is counted of a firm holds it until the transaction ends: joining and freezing at once would each
-- miss the other. Sixty-four locks stand for all firms, so that many firms at once take few.
CREATE FUNCTION app.hold_firms(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7352011, b)
  FROM (SELECT DISTINCT abs(hashtext(f::text)) % 64 AS b FROM unnest(p_firms) f ORDER BY 1) buckets;
END $$;
--> statement-breakpoint
-- A cohort and those above it, each with the cohort directly below through which one gets there.
CREATE FUNCTION app.cohort_steps(p_cohort uuid) RETURNS TABLE (cohort_id uuid, part uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH RECURSIVE step(cohort_id, part) AS (
    SELECT c.id, NULL::uuid FROM app.cohort c WHERE c.id = p_cohort
    UNION SELECT c.parent_id, c.id FROM app.cohort c JOIN step s ON s.cohort_id = c.id WHERE c.parent_id IS NOT NULL)
  CYCLE cohort_id SET is_cycle USING path
  SELECT s.cohort_id, s.part FROM step s WHERE NOT s.is_cycle
$$;
--> statement-breakpoint
-- Of these firms, brings up to date in which cohorts, with everything below them, they stand.
CREATE FUNCTION app.keep_reach(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM app.hold_firms(p_firms);
  WITH steps AS (SELECT c.cohort_id AS member_of, s.cohort_id FROM (SELECT DISTINCT m.cohort_id FROM app.cohort_membership m
      WHERE m.firm_id = ANY (p_firms)) c, LATERAL app.cohort_steps(c.cohort_id) s)
  DELETE FROM app.cohort_firm r WHERE r.firm_id = ANY (p_firms) AND NOT EXISTS (
    SELECT FROM app.cohort_membership m JOIN steps s ON s.member_of = m.cohort_id
    WHERE m.firm_id = r.firm_id AND s.cohort_id = r.cohort_id);
  WITH steps AS (SELECT c.cohort_id AS member_of, s.* FROM (SELECT DISTINCT m.cohort_id FROM app.cohort_membership m
      WHERE m.firm_id = ANY (p_firms)) c, LATERAL app.cohort_steps(c.cohort_id) s)
  INSERT INTO app.cohort_firm AS r (cohort_id, firm_id, part, consent_level, joined_at, place)
  SELECT s.cohort_id, m.firm_id,
    CASE WHEN count(DISTINCT s.part) = 1 AND bool_and(s.part IS NOT NULL) THEN min(s.part::text)::uuid END,
    max(m.consent_level), min(m.joined_at), hashtextextended(m.firm_id::text, hashtext(s.cohort_id::text))
  FROM app.cohort_membership m JOIN steps s ON s.member_of = m.cohort_id
  WHERE m.firm_id = ANY (p_firms) GROUP BY s.cohort_id, m.firm_id ORDER BY s.cohort_id, m.firm_id
  ON CONFLICT (cohort_id, firm_id) DO UPDATE
    SET part = excluded.part, consent_level = excluded.consent_level, joined_at = excluded.joined_at
    WHERE (r.part, r.consent_level, r.joined_at)
      IS DISTINCT FROM (excluded.part, excluded.consent_level, excluded.joined_at);
END $$;
--> statement-breakpoint
-- Of these cycles, brings up to date how far they are.
CREATE FUNCTION app.keep_progress(p_assessments uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM app.hold_firms((SELECT coalesce(array_agg(DISTINCT a.firm_id), '{}') FROM app.assessment a
    WHERE a.id = ANY (p_assessments)));
  INSERT INTO app.firm_progress AS g (firm_id, cycle, started_at, submitted_at, frozen_at)
  SELECT a.firm_id, a.cycle, a.created_at, CASE WHEN p.done THEN coalesce(p.at, r.at, a.created_at) ELSE r.at END, r.at
  FROM app.assessment a
  LEFT JOIN LATERAL (SELECT bool_and(h.state IN ('submitted', 'accepted')) AS done, max(h.submitted_at) AS at
    FROM app.assessment_phase h WHERE h.firm_id = a.firm_id AND h.assessment_id = a.id) p ON true
  LEFT JOIN LATERAL (SELECT min(r.frozen_at) AS at FROM app.result r
    WHERE r.firm_id = a.firm_id AND r.assessment_id = a.id) r ON true
  WHERE a.id = ANY (p_assessments)
  ON CONFLICT (firm_id, cycle) DO UPDATE
    SET started_at = excluded.started_at, submitted_at = excluded.submitted_at, frozen_at = excluded.frozen_at
    WHERE (g.started_at, g.submitted_at, g.frozen_at)
      IS DISTINCT FROM (excluded.started_at, excluded.submitted_at, excluded.frozen_at);
END $$;
--> statement-breakpoint
-- Adds rows of `cohort_firm` to the counts, or takes them off.
CREATE FUNCTION app.count_reach(p_cohorts uuid[], p_firms uuid[], p_joined timestamptz[], p_signs integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT d.cohort_id, v.cycle, v.stage, app.week_of(v.at), sum(d.sign)
  FROM unnest(p_cohorts, p_firms, p_joined, p_signs) d(cohort_id, firm_id, joined_at, sign)
  JOIN app.cohort c ON c.id = d.cohort_id
  CROSS JOIN LATERAL (SELECT 0 AS cycle, 'joined' AS stage, d.joined_at AS at UNION ALL
    SELECT g.cycle, s.stage, s.at FROM app.firm_progress g, LATERAL (VALUES ('started', g.started_at),
      ('submitted', g.submitted_at), ('frozen', g.frozen_at)) s(stage, at)
    WHERE g.firm_id = d.firm_id AND s.at IS NOT NULL) v
  GROUP BY 1, 2, 3, 4 HAVING sum(d.sign) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms
$$;
--> statement-breakpoint
-- Adds rows of `firm_progress` to the counts, or takes them off.
CREATE FUNCTION app.count_progress(p_rows app.firm_progress[], p_signs integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT c.id, g.cycle, s.stage, app.week_of(s.at), sum(g.sign)
  FROM unnest(p_rows, p_signs) g(firm_id, cycle, started_at, submitted_at, frozen_at, sign)
  CROSS JOIN LATERAL (VALUES ('started', g.started_at), ('submitted', g.submitted_at), ('frozen', g.frozen_at)) s(stage, at)
  JOIN app.cohort_firm r ON r.firm_id = g.firm_id JOIN app.cohort c ON c.id = r.cohort_id
  WHERE s.at IS NOT NULL
  GROUP BY 1, 2, 3, 4 HAVING sum(g.sign) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms
$$;
--> statement-breakpoint
-- Adds invitations that stand to the counts, or takes them off.
CREATE FUNCTION app.count_invited(p_cohorts uuid[], p_at timestamptz[], p_signs integer[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT c.id, 0, 'invited', app.week_of(d.at), sum(d.sign)
  FROM unnest(p_cohorts, p_at, p_signs) d(cohort_id, at, sign)
  CROSS JOIN LATERAL app.cohort_steps(d.cohort_id) s JOIN app.cohort c ON c.id = s.cohort_id
  GROUP BY 1, 2, 3, 4 HAVING sum(d.sign) <> 0 ORDER BY 1, 2, 3, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms
$$;
--> statement-breakpoint
CREATE FUNCTION app.reach_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_reach(array_agg(n.cohort_id), array_agg(n.firm_id), array_agg(n.joined_at), array_agg(1)) FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.count_reach(array_agg(o.cohort_id), array_agg(o.firm_id), array_agg(o.joined_at), array_agg(-1)) FROM old_rows o;
  ELSE
    PERFORM app.count_reach(array_agg(x.cohort_id), array_agg(x.firm_id), array_agg(x.joined_at), array_agg(x.sign))
    FROM (SELECT n.cohort_id, n.firm_id, n.joined_at, 1 AS sign FROM new_rows n UNION ALL
      SELECT o.cohort_id, o.firm_id, o.joined_at, -1 FROM old_rows o) x;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.progress_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_progress(array_agg(ROW(n.firm_id, n.cycle, n.started_at, n.submitted_at, n.frozen_at)::app.firm_progress), array_agg(1)) FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.count_progress(array_agg(ROW(o.firm_id, o.cycle, o.started_at, o.submitted_at, o.frozen_at)::app.firm_progress), array_agg(-1)) FROM old_rows o;
  ELSE
    PERFORM app.count_progress(array_agg(x.row), array_agg(x.sign))
    FROM (SELECT ROW(n.firm_id, n.cycle, n.started_at, n.submitted_at, n.frozen_at)::app.firm_progress AS row, 1 AS sign FROM new_rows n UNION ALL
      SELECT ROW(o.firm_id, o.cycle, o.started_at, o.submitted_at, o.frozen_at)::app.firm_progress, -1 FROM old_rows o) x;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.invited_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_invited(array_agg(n.cohort_id), array_agg(n.created_at), array_agg(1)) FROM new_rows n
    WHERE n.revoked_at IS NULL;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.count_invited(array_agg(o.cohort_id), array_agg(o.created_at), array_agg(-1)) FROM old_rows o
    WHERE o.revoked_at IS NULL;
  ELSE
    PERFORM app.count_invited(array_agg(x.cohort_id), array_agg(x.created_at), array_agg(x.sign))
    FROM (SELECT n.cohort_id, n.created_at, 1 AS sign FROM new_rows n WHERE n.revoked_at IS NULL UNION ALL
      SELECT o.cohort_id, o.created_at, -1 FROM old_rows o WHERE o.revoked_at IS NULL) x;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.membership_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM app.keep_reach((SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM old_rows o));
  ELSE
    PERFORM app.keep_reach((SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.assessment_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_TABLE_NAME = 'assessment' THEN
    PERFORM app.keep_progress((SELECT coalesce(array_agg(n.id), '{}') FROM new_rows n));
  ELSE
    PERFORM app.keep_progress((SELECT coalesce(array_agg(DISTINCT n.assessment_id), '{}') FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- A firm that goes leaves its cohorts first, while its progress is still there to be taken off.
CREATE FUNCTION app.leave_first() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM app.cohort_membership m WHERE m.firm_id = OLD.id;
  RETURN OLD;
END $$;
--> statement-breakpoint
-- A cohort that moves takes its firms and its invitations along; who administers the new place sees them singly, so that
-- what was published there and here is held back until it has been looked at.
CREATE FUNCTION app.move_cohort() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7352010);
  UPDATE app.cohort_snapshot s SET held_at = now()
  WHERE s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.held_at IS NULL
    AND s.cohort_id = ANY (app.cohort_path(NEW.id) || app.cohort_tree(ARRAY[NEW.id]));
  INSERT INTO app.cohort_rollup AS u (cohort_id, cycle, stage, week, firms)
  SELECT x.cohort_id, 0, 'invited', o.week, sum(x.sign * o.firms)
  FROM (SELECT s.cohort_id, 1 AS sign FROM app.cohort_steps(NEW.parent_id) s UNION ALL
    SELECT s.cohort_id, -1 FROM app.cohort_steps(OLD.parent_id) s) x,
    (SELECT r.week, r.firms FROM app.cohort_rollup r WHERE r.cohort_id = NEW.id AND r.stage = 'invited') o
  GROUP BY 1, 4 HAVING sum(x.sign * o.firms) <> 0 ORDER BY 1, 4
  ON CONFLICT (cohort_id, cycle, stage, week) DO UPDATE SET firms = u.firms + excluded.firms;
  PERFORM app.keep_reach((SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m
    WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[NEW.id]))));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Counts everything anew; the operator's.
CREATE FUNCTION app.rebuild_rollups() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM app.firm_progress;
  DELETE FROM app.cohort_firm;
  DELETE FROM app.cohort_rollup;
  PERFORM app.keep_reach((SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m));
  PERFORM app.keep_progress((SELECT coalesce(array_agg(a.id), '{}') FROM app.assessment a));
  PERFORM app.count_invited(array_agg(i.cohort_id), array_agg(i.created_at), array_agg(1)) FROM app.cohort_invitation i
  WHERE i.revoked_at IS NULL;
END $$;
--> statement-breakpoint
-- A level as a digit: reached where the score comes within a quarter of it.
CREATE FUNCTION app.level_attained(p_level double precision) RETURNS integer
LANGUAGE sql IMMUTABLE SET search_path = '' AS $$ SELECT greatest(1, least(5, floor(p_level + 0.25)))::integer $$;
--> statement-breakpoint
-- One page of the members of a cohort as its administrators see them singly: levels only where consent is 2 or 3, a name
-- only where it is 3, in an order that tells nothing.
CREATE FUNCTION app.heat_columns(p_cohort uuid, p_cycle integer, p_from integer, p_count integer)
RETURNS TABLE (part uuid, consent integer, started boolean, pre integer, lrn integer, app integer, eva integer, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT r.part, r.consent_level, r.consent_level >= 2 AND g.started_at IS NOT NULL,
    l.levels[1], l.levels[2], l.levels[3], l.levels[4], CASE WHEN r.consent_level = 3 THEN f.name END
  FROM (SELECT * FROM app.cohort_firm c WHERE c.cohort_id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
    ORDER BY c.part, c.place OFFSET p_from LIMIT p_count) r
  JOIN app.firm f ON f.id = r.firm_id
  LEFT JOIN app.firm_progress g ON g.firm_id = r.firm_id AND g.cycle = p_cycle
  LEFT JOIN LATERAL (SELECT ARRAY[app.level_attained(v.pre_capped), app.level_attained(v.lrn_capped),
      app.level_attained(v.app_capped), app.level_attained(v.eva_capped)] AS levels
    FROM app.result_figures v JOIN app.result t
      ON (t.firm_id, t.assessment_id, t.revision) = (v.firm_id, v.assessment_id, v.revision)
    WHERE v.firm_id = r.firm_id AND v.cycle = p_cycle AND t.superseded_at IS NULL) l ON r.consent_level >= 2
  ORDER BY r.part, r.place
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.week_of(timestamptz), app.hold_firms(uuid[]), app.cohort_steps(uuid), app.keep_reach(uuid[]),
  app.keep_progress(uuid[]), app.count_reach(uuid[], uuid[], timestamptz[], integer[]),
  app.count_progress(app.firm_progress[], integer[]), app.count_invited(uuid[], timestamptz[], integer[]),
  app.reach_rows(), app.progress_rows(), app.invited_rows(), app.membership_rows(), app.assessment_rows(),
  app.leave_first(), app.move_cohort(), app.rebuild_rollups(), app.heat_columns(uuid, integer, integer, integer),
  app.level_attained(double precision) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.heat_columns(uuid, integer, integer, integer) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.rebuild_rollups(), app.reach_rows(), app.progress_rows(), app.invited_rows(),
  app.membership_rows(), app.assessment_rows(), app.leave_first(), app.move_cohort() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
DO $$
DECLARE x record;
BEGIN
  FOR x IN SELECT * FROM (VALUES ('cohort_firm', 'reach_rows', true), ('firm_progress', 'progress_rows', true),
    ('cohort_invitation', 'invited_rows', true), ('cohort_membership', 'membership_rows', true),
    ('assessment', 'assessment_rows', false), ('assessment_phase', 'assessment_rows', false),
    ('result', 'assessment_rows', false)) v(t, f, whole) LOOP
    EXECUTE format('CREATE TRIGGER roll_up_insert AFTER INSERT ON app.%I REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', x.t, x.f);
    IF x.t <> 'result' THEN
      EXECUTE format('CREATE TRIGGER roll_up_update AFTER UPDATE ON app.%I REFERENCING OLD TABLE AS old_rows
        NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', x.t, x.f);
    END IF;
    IF x.whole THEN
      EXECUTE format('CREATE TRIGGER roll_up_delete AFTER DELETE ON app.%I REFERENCING OLD TABLE AS old_rows
        FOR EACH STATEMENT EXECUTE FUNCTION app.%I()', x.t, x.f);
    END IF;
  END LOOP;
END $$;
CREATE TRIGGER leave_first BEFORE DELETE ON app.firm FOR EACH ROW EXECUTE FUNCTION app.leave_first();
CREATE TRIGGER move_cohort AFTER UPDATE OF parent_id ON app.cohort FOR EACH ROW
  WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION app.move_cohort();
--> statement-breakpoint
SELECT app.rebuild_rollups();
--> statement-breakpoint
-- Administrators read counts of their cohorts; who stands behind them only page by page, through `heat_columns`.
GRANT SELECT ON app.cohort_rollup TO trellis_app;
CREATE POLICY administrator_reads ON app.cohort_rollup FOR SELECT TO trellis_app
  USING (cohort_id = ANY ((SELECT app.cohorts_of_actor())::uuid[]));
