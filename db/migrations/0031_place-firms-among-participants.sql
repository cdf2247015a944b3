CREATE TABLE "app"."cohort_benchmark" (
	"cohort_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"assessment_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	"reading" jsonb NOT NULL,
	"for_consultants" boolean NOT NULL,
	CONSTRAINT "cohort_benchmark_cohort_id_snapshot_id_firm_id_pk" PRIMARY KEY("cohort_id","snapshot_id","firm_id")
);
--> statement-breakpoint
CREATE TABLE "app"."consultant_seen" (
	"person_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"stand" integer NOT NULL,
	"values" jsonb NOT NULL,
	"seq" bigserial NOT NULL,
	CONSTRAINT "consultant_seen_person_id_firm_id_stand_pk" PRIMARY KEY("person_id","firm_id","stand")
);
--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "customer_hhi" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "power_imbalance" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "fits_known_type" boolean;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "overall_sem" double precision;--> statement-breakpoint
ALTER TABLE "app"."result_figures" ADD COLUMN "phase_sem" double precision;--> statement-breakpoint
ALTER TABLE "app"."cohort_snapshot" ADD COLUMN "pool" jsonb;--> statement-breakpoint
ALTER TABLE "app"."cohort_benchmark" ADD CONSTRAINT "cohort_benchmark_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."cohort_benchmark" ADD CONSTRAINT "cohort_benchmark_snapshot" FOREIGN KEY ("cohort_id","snapshot_id") REFERENCES "app"."cohort_snapshot"("cohort_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."consultant_seen" ADD CONSTRAINT "consultant_seen_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "app"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cohort_benchmark_firm" ON "app"."cohort_benchmark" USING btree ("firm_id");--> statement-breakpoint
CREATE INDEX "consultant_seen_firm" ON "app"."consultant_seen" USING btree ("firm_id");
--> statement-breakpoint
-- Of results that were frozen before the columns were there.
UPDATE app.result_figures g SET
  customer_hhi = (r.rating #>> '{position,customerHhi,low}')::double precision,
  power_imbalance = (r.rating #>> '{position,powerImbalance,imbalance}')::double precision,
  fits_known_type = (r.rating #>> '{position,fitsKnownType}')::boolean,
  overall_sem = (r.rating #>> '{scores,cappedByRecords,overall,sem}')::double precision,
  phase_sem = (r.rating #>> '{scores,cappedByRecords,phases,PRE,sem}')::double precision
FROM app.result r
WHERE (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision);
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cohort_benchmark', 'consultant_seen'] LOOP
    EXECUTE format('ALTER TABLE app.%I OWNER TO trellis_owner', t);
    EXECUTE format('ALTER TABLE app.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE app.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY operator ON app.%I TO trellis_owner
      USING ((SELECT current_setting(''app.operator'', true)) = ''on'')
      WITH CHECK ((SELECT current_setting(''app.operator'', true)) = ''on'')', t);
  END LOOP;
END $$;
CREATE POLICY gate ON app.consultant_seen TO trellis_gate USING (true) WITH CHECK (true);
GRANT SELECT, INSERT ON app.consultant_seen TO trellis_gate;
GRANT USAGE ON SEQUENCE app.consultant_seen_seq_seq TO trellis_gate;
CREATE POLICY gate ON app.cohort_benchmark FOR SELECT TO trellis_gate USING (true);
GRANT SELECT (cohort_id, snapshot_id, firm_id, assessment_id, for_consultants) ON app.cohort_benchmark TO trellis_gate;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- Remembers which results of these clients the actor may read from now on, and holds back what consultants and firms are
-- shown of a cohort in which one of them stands, until somebody has looked what it would tell him.
CREATE FUNCTION app.remember_viewed(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE fresh app.consultant_seen[];
BEGIN
  SELECT array_agg(ROW(e.consultant_id, g.firm_id, g.cycle * 1000 + g.revision, app.figure_values(g), 0)::app.consultant_seen)
  INTO fresh
  FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
  JOIN app.result_figures g ON g.firm_id = f.id
  WHERE 'results' = ANY (e.scope) AND g.assessment_id = ANY (app.self_viewed()) AND app.figure_values(g) IS NOT NULL
    AND NOT EXISTS (SELECT FROM app.consultant_seen n WHERE n.person_id = e.consultant_id AND n.firm_id = g.firm_id
      AND n.stand = g.cycle * 1000 + g.revision);
  IF fresh IS NULL THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  UPDATE app.cohort_snapshot s SET held_at = now()
  WHERE s.published_at IS NOT NULL AND s.withdrawn_at IS NULL AND s.held_at IS NULL AND s.audience <> 'administrator'
    AND (s.cohort_id, s.id) IN (SELECT t.cohort_id, t.snapshot_id FROM app.snapshot_stand t
      JOIN unnest(fresh) n ON n.firm_id = t.firm_id AND n.stand = t.stand);
  INSERT INTO app.consultant_seen (person_id, firm_id, stand, values)
  SELECT n.person_id, n.firm_id, n.stand, n.values FROM unnest(fresh) n ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
-- As before; and what is open to the reader from now on is remembered.
CREATE OR REPLACE FUNCTION app.log_view(p_firms uuid[], p_view text, p_subjects text[] DEFAULT '{}') RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE found uuid[];
BEGIN
  WITH logged AS (
    INSERT INTO app.access_log (firm_id, engagement_id, view, subjects, self_open)
    SELECT e.firm_id, e.id, p_view, p_subjects, ARRAY(SELECT a.id FROM app.assessment a
      WHERE a.firm_id = e.firm_id AND app.sees_self_scores(a.firm_id, a.id))
    FROM unnest(p_firms) AS f(id) CROSS JOIN LATERAL app.engagement_of_actor(f.id) e
    RETURNING firm_id
  )
  SELECT coalesce(array_agg(firm_id), '{}') INTO found FROM logged;
  PERFORM app.remember_viewed(found);
  RETURN found;
END $$;
--> statement-breakpoint
DROP FUNCTION app.snapshot_members(uuid);
--> statement-breakpoint
-- The members of a cohort with their latest frozen result, where they stood in it, and the one before; without names, for
-- the job alone.
CREATE FUNCTION app.snapshot_members(p_cohort uuid) RETURNS TABLE (firm_id uuid, consent integer, employees integer,
  industry text, part uuid, cycle integer, revision integer, figures jsonb, modes jsonb, cycle_before integer,
  revision_before integer, figures_before jsonb, assessment_id uuid, place jsonb)
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
    (b.g).cycle, (b.g).revision, app.figure_values(b.g), (n.g).assessment_id,
    jsonb_strip_nulls(jsonb_build_object('OEA', (n.g).oea, 'OEM', (n.g).oem, 'ODM', (n.g).odm, 'OBM', (n.g).obm,
      'customerHhi', (n.g).customer_hhi, 'powerImbalance', (n.g).power_imbalance, 'fitsKnownType', (n.g).fits_known_type,
      'overallSem', (n.g).overall_sem, 'phaseSem', (n.g).phase_sem))
  FROM frozen n JOIN app.firm f ON f.id = (n.g).firm_id
  LEFT JOIN frozen b ON (b.g).firm_id = (n.g).firm_id AND b.place = 2
  WHERE n.place = 1
$$;
--> statement-breakpoint
-- Consultants who saw results of members of this cohort, of those above and of those below, with their clients and the
-- cohorts in which these stand.
CREATE FUNCTION app.snapshot_consultants(p_cohort uuid) RETURNS TABLE (person_id uuid, clients uuid[], cohorts uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT n.person_id, array_agg(DISTINCT n.firm_id), array_agg(DISTINCT x)
  FROM (SELECT DISTINCT o.person_id, o.firm_id FROM app.consultant_seen o) n
  JOIN app.cohort_membership m ON m.firm_id = n.firm_id CROSS JOIN LATERAL unnest(app.cohort_path(m.cohort_id)) x
  WHERE p_cohort = ANY (app.cohorts_of_snapshot())
  GROUP BY n.person_id
  HAVING bool_or(x = ANY (app.cohort_path(p_cohort) || app.cohort_tree(ARRAY[p_cohort])))
$$;
--> statement-breakpoint
-- The cohorts that a firm has joined, with those above, the widest first: when figures for firms were last published there,
-- whether some are being looked at again, and whether its place in them is open to the reader. For its members and for
-- whoever views its results.
CREATE FUNCTION app.benchmark_cohorts(p_firm uuid) RETURNS TABLE (cohort_id uuid, name jsonb, k integer,
  published_at timestamptz, checked boolean, place text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT c.id, to_jsonb(c.name), c.minimum_k, s.at, s.held_at IS NOT NULL,
    CASE WHEN b.firm_id IS NULL THEN 'none' WHEN p_firm = ANY (app.firms_of_actor()) THEN 'open'
      WHEN NOT b.assessment_id = ANY (app.self_viewed()) THEN 'blind'
      WHEN b.for_consultants THEN 'open' ELSE 'closed' END
  FROM (SELECT DISTINCT x AS id FROM app.cohort_membership m, unnest(app.cohort_path(m.cohort_id)) x WHERE m.firm_id = p_firm) n
  JOIN app.cohort c ON c.id = n.id
  LEFT JOIN LATERAL (SELECT o.id, o.at, o.held_at FROM app.cohort_snapshot o WHERE o.cohort_id = c.id
    AND o.audience = 'firm' AND o.published_at IS NOT NULL AND o.withdrawn_at IS NULL ORDER BY o.at DESC LIMIT 1) s ON true
  LEFT JOIN app.cohort_benchmark b ON b.cohort_id = c.id AND b.snapshot_id = s.id AND b.firm_id = p_firm
  WHERE p_firm = ANY (app.firms_of_actor()) OR p_firm = ANY (app.firms_viewed('results'))
  ORDER BY cardinality(app.cohort_path(c.id)), c.id
$$;
--> statement-breakpoint
-- The same cohorts of every client whose results the log of this very transaction opens.
CREATE FUNCTION app.cohorts_viewed() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT coalesce(array_agg(DISTINCT x), '{}') FROM app.cohort_membership m, unnest(app.cohort_path(m.cohort_id)) x
  WHERE m.firm_id = ANY (app.firms_viewed('results'))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.remember_viewed(uuid[]), app.snapshot_members(uuid), app.snapshot_consultants(uuid),
  app.benchmark_cohorts(uuid), app.cohorts_viewed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.snapshot_members(uuid), app.snapshot_consultants(uuid) TO trellis_worker;
GRANT EXECUTE ON FUNCTION app.benchmark_cohorts(uuid), app.cohorts_viewed() TO trellis_app;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
-- Whoever views a client's results reads what is printed for consultants and for firms in the cohorts of that client.
CREATE POLICY consultant_reads ON app.cohort_snapshot FOR SELECT TO trellis_app
  USING (audience IN ('consultant', 'firm') AND held_at IS NULL AND cohort_id = ANY ((SELECT app.cohorts_viewed())::uuid[]));
GRANT SELECT ON app.cohort_benchmark TO trellis_app;
CREATE POLICY member_reads ON app.cohort_benchmark FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND EXISTS (SELECT FROM app.cohort_snapshot s
    WHERE s.cohort_id = cohort_benchmark.cohort_id AND s.id = snapshot_id AND s.withdrawn_at IS NULL));
CREATE POLICY consultant_reads ON app.cohort_benchmark FOR SELECT TO trellis_app
  USING (for_consultants AND firm_id = ANY ((SELECT app.firms_viewed('results'))::uuid[])
    AND assessment_id = ANY ((SELECT app.self_viewed())::uuid[]) AND app.sees_self_scores(firm_id, assessment_id)
    AND EXISTS (SELECT FROM app.cohort_snapshot s
      WHERE s.cohort_id = cohort_benchmark.cohort_id AND s.id = snapshot_id AND s.withdrawn_at IS NULL));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (for_consultants) ON app.cohort_benchmark TO trellis_worker;
GRANT SELECT ON app.consultant_seen TO trellis_worker;
CREATE POLICY snapshot_inserts ON app.cohort_benchmark FOR INSERT TO trellis_worker
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('snapshot'))::uuid[]));
CREATE POLICY snapshot_changes ON app.cohort_benchmark FOR UPDATE TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]));
CREATE POLICY snapshot_reads ON app.cohort_benchmark FOR SELECT TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_snapshot())::uuid[]));
CREATE POLICY snapshot_reads ON app.consultant_seen FOR SELECT TO trellis_worker
  USING ((SELECT app.actor_job()) IN ('snapshot', 'snapshot-check'));
