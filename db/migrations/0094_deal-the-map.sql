-- Pictures drawn so far show each firm singly and are drawn again.
DELETE FROM "app"."cohort_network";
--> statement-breakpoint
CREATE TABLE "app"."network_stand" (
	"cohort_id" uuid NOT NULL,
	"firm_id" uuid NOT NULL,
	"look" integer NOT NULL,
	"spent" boolean DEFAULT false NOT NULL,
	"place" double precision NOT NULL,
	"facts" jsonb,
	"digest" text,
	CONSTRAINT "network_stand_cohort_id_firm_id_pk" PRIMARY KEY("cohort_id","firm_id")
);
--> statement-breakpoint
ALTER TABLE "app"."network_node" ADD COLUMN "look" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."network_stand" ADD CONSTRAINT "network_stand_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "network_stand_firm" ON "app"."network_stand" USING btree ("firm_id");
--> statement-breakpoint
-- Nobody but the job that draws reads how firms stand; administrators read marks through `network_marks` alone, and which
-- node is which firm not at all.
ALTER TABLE app.network_stand OWNER TO trellis_owner;
ALTER TABLE app.network_stand ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.network_stand FORCE ROW LEVEL SECURITY;
CREATE POLICY operator ON app.network_stand TO trellis_owner
  USING ((SELECT current_setting('app.operator', true)) = 'on')
  WITH CHECK ((SELECT current_setting('app.operator', true)) = 'on');
CREATE POLICY gate ON app.network_stand TO trellis_gate USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON app.network_stand TO trellis_gate;
GRANT SELECT, INSERT, UPDATE ON app.network_stand TO trellis_worker;
CREATE POLICY network_keeps ON app.network_stand TO trellis_worker
  USING (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]))
  WITH CHECK (cohort_id = ANY ((SELECT app.cohorts_of_job('network'))::uuid[]));
--> statement-breakpoint
CREATE POLICY gate ON app.cohort_network TO trellis_gate USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE, DELETE ON app.cohort_network TO trellis_gate;
DROP POLICY administrator_reads ON app.network_node;
REVOKE SELECT ON app.network_node FROM trellis_app;
REVOKE SELECT (cohort_id, network_id, place, firm_id) ON app.network_node FROM trellis_app;
--> statement-breakpoint
-- Whoever was open once and is not now, or has left, may have been drawn by name.
INSERT INTO app.network_stand (cohort_id, firm_id, look, spent, place)
SELECT e.cohort_id, e.firm_id, 0, true, random() FROM app.cohort_event e
WHERE e.consent_level = 3 AND e.firm_id IS NOT NULL AND NOT EXISTS (SELECT FROM app.cohort_membership m
  WHERE m.cohort_id = e.cohort_id AND m.firm_id = e.firm_id AND m.consent_level = 3)
GROUP BY e.cohort_id, e.firm_id;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- For the job that draws: the members of the cohort and of those below it, each in the cohort it is a member of, as the last
-- picture drew them; and who was drawn and has left. A firm that is open in another cohort, or was drawn there, is not free.
CREATE FUNCTION app.network_standings(p_cohort uuid)
RETURNS TABLE (cohort_id uuid, firm_id uuid, k integer, consent integer, free boolean, look integer, spent boolean,
  place double precision, facts jsonb, digest text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH tree AS MATERIALIZED (SELECT c.id, c.minimum_k FROM app.cohort c
    WHERE c.id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND p_cohort = ANY (app.cohorts_of_job('network'))),
  one AS (
    SELECT m.cohort_id, m.firm_id FROM app.cohort_membership m JOIN tree t ON t.id = m.cohort_id
    UNION SELECT s.cohort_id, s.firm_id FROM app.network_stand s JOIN tree t ON t.id = s.cohort_id)
  SELECT o.cohort_id, o.firm_id, t.minimum_k, coalesce(m.consent_level, 0),
    NOT EXISTS (SELECT FROM app.cohort_membership x
      WHERE x.firm_id = o.firm_id AND x.cohort_id <> o.cohort_id AND x.consent_level = 3)
    AND NOT EXISTS (SELECT FROM app.network_stand x WHERE x.firm_id = o.firm_id AND x.cohort_id <> o.cohort_id),
    coalesce(s.look, 0), coalesce(s.spent, false), s.place, s.facts, s.digest
  FROM one o JOIN tree t ON t.id = o.cohort_id
  LEFT JOIN app.cohort_membership m ON m.cohort_id = o.cohort_id AND m.firm_id = o.firm_id
  LEFT JOIN app.network_stand s ON s.cohort_id = o.cohort_id AND s.firm_id = o.firm_id
  ORDER BY o.cohort_id, o.firm_id
$$;
--> statement-breakpoint
-- For the same job: another text says that somebody else has drawn, or that a firm has gone, since the standings were read.
CREATE FUNCTION app.network_state(p_cohort uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH tree AS MATERIALIZED (SELECT c.id, c.minimum_k FROM app.cohort c
    WHERE c.id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND p_cohort = ANY (app.cohorts_of_job('network')))
  SELECT md5(concat_ws(' ',
    (SELECT string_agg(concat_ws('|', t.id, t.minimum_k), ',' ORDER BY t.id) FROM tree t),
    (SELECT string_agg(concat_ws('|', s.cohort_id, s.firm_id, s.look, s.spent, s.digest), ',' ORDER BY s.cohort_id, s.firm_id)
      FROM app.network_stand s JOIN tree t ON t.id = s.cohort_id)))
$$;
--> statement-breakpoint
-- Takes back the pictures of these cohorts, here and above.
CREATE FUNCTION app.drop_networks(p_cohorts uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM app.cohort_network n WHERE n.cohort_id = ANY (p_cohorts) ORDER BY n.cohort_id, n.id FOR UPDATE;
  DELETE FROM app.cohort_network n WHERE n.cohort_id = ANY (p_cohorts);
END $$;
--> statement-breakpoint
-- Of these firms: whoever has left a cohort, or shows less there than it was drawn as, is not drawn again without its name,
-- nothing it was drawn by is kept, and every picture that shows it so goes at once. The job that draws takes the lock of
-- `keep_lots` alone.
CREATE FUNCTION app.keep_networks(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  WITH gone AS MATERIALIZED (SELECT s.cohort_id, s.firm_id FROM app.network_stand s
    WHERE s.firm_id = ANY (p_firms) AND s.look > 0 AND NOT s.spent AND NOT EXISTS (SELECT FROM app.cohort_membership m
      WHERE m.cohort_id = s.cohort_id AND m.firm_id = s.firm_id AND m.consent_level >= s.look)
    ORDER BY s.cohort_id, s.firm_id FOR UPDATE)
  UPDATE app.network_stand s SET spent = true, facts = NULL, digest = NULL FROM gone g
  WHERE s.cohort_id = g.cohort_id AND s.firm_id = g.firm_id;
  PERFORM app.drop_networks(ARRAY(SELECT DISTINCT d.cohort_id FROM app.network_node d
    WHERE d.firm_id = ANY (p_firms) AND NOT EXISTS (SELECT FROM app.cohort_membership m
      WHERE m.firm_id = d.firm_id AND m.consent_level >= d.look AND m.cohort_id = ANY (app.cohort_tree(ARRAY[d.cohort_id])))));
END $$;
--> statement-breakpoint
-- As before; and pictures that show a firm as what it is no more.
CREATE OR REPLACE FUNCTION app.membership_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_firms uuid[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    v_firms := (SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM old_rows o);
  ELSE
    v_firms := (SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n);
    IF v_firms = '{}' THEN RETURN NULL; END IF;
  END IF;
  PERFORM app.keep_reach(v_firms);
  PERFORM app.keep_lots(v_firms);
  PERFORM app.keep_networks(v_firms);
  IF TG_OP <> 'DELETE' THEN PERFORM app.remember_seen(v_firms); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- A cohort that wants more firms together, or moves, has no picture until it is drawn again, and those above have none.
CREATE FUNCTION app.raise_networks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE v_cohorts uuid[] := ARRAY(SELECT DISTINCT p.id FROM new_rows n JOIN old_rows o USING (id)
  CROSS JOIN LATERAL unnest(app.cohort_path(n.id) || app.cohort_path(o.parent_id)) p(id)
  WHERE n.minimum_k > o.minimum_k OR n.parent_id IS DISTINCT FROM o.parent_id);
BEGIN
  IF v_cohorts = '{}' THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.drop_networks(v_cohorts);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As before; but a firm is shown as no more than it was drawn as: marks of a node that appear alone would tell whose it is.
CREATE OR REPLACE FUNCTION app.network_marks(p_cohort uuid, p_network uuid)
RETURNS TABLE (place integer, firm_id uuid, name text, marks jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.place, n.firm_id, o.name,
    CASE WHEN o.name IS NULL THEN n.marks || '{"level": null}'::jsonb ELSE n.marks END
  FROM app.network_node n LEFT JOIN app.open_firms(p_cohort) o ON o.firm_id = n.firm_id AND n.look = 3
  WHERE n.cohort_id = p_cohort AND n.network_id = p_network AND p_cohort = ANY (app.cohorts_of_actor())
    AND n.look >= 2 AND n.firm_id IN (SELECT m.firm_id FROM app.cohort_membership m
      WHERE m.consent_level >= 2 AND m.cohort_id = ANY (app.cohorts_of_actor()))
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.network_standings(uuid), app.network_state(uuid), app.drop_networks(uuid[]),
  app.keep_networks(uuid[]), app.raise_networks() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.network_standings(uuid), app.network_state(uuid) TO trellis_worker;
GRANT EXECUTE ON FUNCTION app.raise_networks() TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER raise_networks AFTER UPDATE ON app.cohort
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.raise_networks();
