CREATE TABLE "app"."digits_shown" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"cohort_id" uuid,
	"lot_id" uuid,
	CONSTRAINT "digits_shown_firm_id_cycle_pk" PRIMARY KEY("firm_id","cycle")
);
--> statement-breakpoint
CREATE TABLE "app"."lot_column" (
	"cohort_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"place" bigint NOT NULL,
	"firms" integer NOT NULL,
	"levels" integer[] NOT NULL,
	CONSTRAINT "lot_column_cohort_id_lot_id_place_pk" PRIMARY KEY("cohort_id","lot_id","place")
);
--> statement-breakpoint
ALTER TABLE "app"."digits_shown" ADD CONSTRAINT "digits_shown_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."digits_shown" ADD CONSTRAINT "digits_shown_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lot_column" ADD CONSTRAINT "lot_column_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "digits_shown_lot" ON "app"."digits_shown" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "lot_column_cycle" ON "app"."lot_column" USING btree ("cohort_id","cycle");--> statement-breakpoint
CREATE INDEX "lot_column_lot" ON "app"."lot_column" USING btree ("lot_id");--> statement-breakpoint
-- Nobody reads who stands in a lot; administrators read columns through `heat_columns`.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['lot_column', 'digits_shown'] LOOP
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
-- A result as digits; null where a phase has none.
CREATE FUNCTION app.phase_digits(g app.result_figures) RETURNS integer[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(SELECT CASE WHEN x IS NOT NULL THEN app.level_attained(x) END
    FROM unnest(ARRAY[g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped]) WITH ORDINALITY v(x, n) ORDER BY n)
$$;
--> statement-breakpoint
-- Takes lots back as a whole. Their firms stay remembered and go into no other lot of the cycle.
CREATE FUNCTION app.withdraw_lots(p_lots uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  DELETE FROM app.lot_column c WHERE c.lot_id = ANY (p_lots);
  UPDATE app.digits_shown s SET cohort_id = NULL, lot_id = NULL WHERE s.lot_id = ANY (p_lots);
END $$;
--> statement-breakpoint
-- Of these firms: remembers digits that are seen by name, and takes back every lot of a firm that is seen by name anywhere,
-- or is no longer visible where the lot is. The job that deals lots takes the same lock alone.
CREATE FUNCTION app.keep_lots(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.withdraw_lots(ARRAY(SELECT s.lot_id FROM app.digits_shown s
    WHERE s.firm_id = ANY (p_firms) AND s.lot_id IS NOT NULL AND (
      EXISTS (SELECT FROM app.cohort_membership m WHERE m.firm_id = s.firm_id AND m.consent_level = 3)
      OR NOT EXISTS (SELECT FROM app.cohort_membership m
        WHERE m.firm_id = s.firm_id AND m.cohort_id = s.cohort_id AND m.consent_level = 2))));
  INSERT INTO app.digits_shown (firm_id, cycle)
  SELECT DISTINCT g.firm_id, g.cycle FROM app.result_figures g
  JOIN app.cohort_membership m ON m.firm_id = g.firm_id AND m.consent_level = 3
  WHERE g.firm_id = ANY (p_firms)
  ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
CREATE FUNCTION app.keep_lots_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM app.keep_lots((SELECT coalesce(array_agg(DISTINCT o.firm_id), '{}') FROM old_rows o));
  ELSE
    PERFORM app.keep_lots((SELECT coalesce(array_agg(DISTINCT n.firm_id), '{}') FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Lots of fewer firms than a cohort now wants are taken back.
CREATE FUNCTION app.raise_lots() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(7352010);
  PERFORM app.withdraw_lots(ARRAY(SELECT DISTINCT c.lot_id FROM app.lot_column c
    WHERE c.cohort_id = NEW.id AND c.firms < NEW.minimum_k));
  RETURN NULL;
END $$;
--> statement-breakpoint
-- For the job that makes snapshots: deals the digits of firms that are visible without a name, have a final result and were
-- seen in no lot and by no name in its cycle. They wait until minimum k of one cohort do; then they are dealt into lots of k
-- to 2k - 1 firms. Which firm comes into which lot and which digits to which place is drawn and written nowhere. A firm of
-- two cohorts stands in a lot of one.
CREATE FUNCTION app.deal_lots(p_cohort uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  WITH member AS MATERIALIZED (
    SELECT DISTINCT ON (m.firm_id) m.cohort_id, m.firm_id, c.minimum_k AS k
    FROM app.cohort_membership m JOIN app.cohort c ON c.id = m.cohort_id
    WHERE m.cohort_id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND p_cohort = ANY (app.cohorts_of_job('snapshot'))
      AND m.consent_level = 2 AND NOT EXISTS (SELECT FROM app.cohort_membership o
        WHERE o.firm_id = m.firm_id AND o.consent_level = 3)
    ORDER BY m.firm_id, m.cohort_id),
  due AS MATERIALIZED (
    SELECT m.cohort_id, m.firm_id, m.k, g.cycle, app.phase_digits(g) AS levels,
      count(*) OVER of / m.k AS lots, row_number() OVER (of ORDER BY gen_random_uuid()) AS turn
    FROM member m JOIN app.result_figures g ON g.firm_id = m.firm_id
    JOIN app.result r ON (r.firm_id, r.assessment_id, r.revision) = (g.firm_id, g.assessment_id, g.revision)
    WHERE r.superseded_at IS NULL AND num_nonnulls(g.pre_capped, g.lrn_capped, g.app_capped, g.eva_capped) > 0
      AND NOT EXISTS (SELECT FROM app.digits_shown s WHERE s.firm_id = g.firm_id AND s.cycle = g.cycle)
    WINDOW of AS (PARTITION BY m.cohort_id, g.cycle)),
  lot AS MATERIALIZED (
    SELECT d.cohort_id, d.cycle, d.turn % d.lots AS no, gen_random_uuid() AS id, count(*)::integer AS firms
    FROM due d WHERE d.lots > 0 GROUP BY 1, 2, 3),
  dealt AS MATERIALIZED (
    SELECT l.*, d.firm_id, d.levels FROM due d
    JOIN lot l ON d.lots > 0 AND (l.cohort_id, l.cycle, l.no) = (d.cohort_id, d.cycle, d.turn % d.lots)),
  shown AS (
    INSERT INTO app.digits_shown (firm_id, cycle, cohort_id, lot_id)
    SELECT d.firm_id, d.cycle, d.cohort_id, d.id FROM dealt d ORDER BY d.firm_id)
  INSERT INTO app.lot_column (cohort_id, lot_id, cycle, place, firms, levels)
  SELECT d.cohort_id, d.id, d.cycle, hashtextextended(gen_random_uuid()::text, 0) AS place, d.firms, d.levels
  FROM dealt d ORDER BY place;
END $$;
--> statement-breakpoint
DROP FUNCTION app.heat_columns(uuid, integer, integer, integer);
--> statement-breakpoint
-- One page of the members of a cohort as its administrators see them singly. Beside a name stand the digits of today. A firm
-- that is visible without one has a column with no digits, or stands in a lot, whose columns have no firm. Firms without a name
-- are seen only among at least minimum k.
CREATE FUNCTION app.heat_columns(p_cohort uuid, p_cycle integer, p_from integer, p_count integer)
RETURNS TABLE (part uuid, consent integer, started boolean, final boolean, pre integer, lrn integer, app integer,
  eva integer, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH RECURSIVE tree(id, part) AS (
    SELECT c.id, NULL::uuid FROM app.cohort c WHERE c.id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
    UNION SELECT c.id, coalesce(t.part, c.id) FROM app.cohort c JOIN tree t ON c.parent_id = t.id),
  least AS MATERIALIZED (SELECT k.minimum_k AS k FROM app.cohort k WHERE k.id = p_cohort),
  crowd AS MATERIALIZED (SELECT count(*) >= (SELECT k FROM least) AS is_enough FROM (SELECT FROM app.cohort_firm u
    WHERE u.cohort_id = p_cohort AND u.consent_level < 3 LIMIT (SELECT k FROM least)) x),
  page AS MATERIALIZED (
    SELECT * FROM (
      SELECT c.part, c.place, c.firm_id, c.consent_level, NULL::integer[] AS levels FROM app.cohort_firm c
      WHERE c.cohort_id = p_cohort AND p_cohort = ANY (app.cohorts_of_actor())
        AND (c.consent_level = 3 OR (SELECT is_enough FROM crowd))
        AND NOT EXISTS (SELECT FROM app.digits_shown s WHERE s.firm_id = c.firm_id AND s.cycle = p_cycle
          AND s.lot_id IS NOT NULL AND s.cohort_id IN (SELECT t.id FROM tree t))
      UNION ALL
      SELECT t.part, l.place, NULL, 2, l.levels FROM tree t
      JOIN app.lot_column l ON l.cohort_id = t.id AND l.cycle = p_cycle) x
    ORDER BY x.part, x.place OFFSET p_from LIMIT p_count)
  SELECT r.part, r.consent_level, r.consent_level >= 2 AND (r.levels IS NOT NULL OR g.started_at IS NOT NULL),
    r.consent_level >= 2 AND (r.levels IS NOT NULL OR g.frozen_at IS NOT NULL),
    l.levels[1], l.levels[2], l.levels[3], l.levels[4], f.name
  FROM page r
  LEFT JOIN LATERAL (SELECT x.name FROM app.firm x WHERE x.id = r.firm_id AND r.consent_level = 3 OFFSET 0) f ON true
  LEFT JOIN LATERAL (SELECT x.started_at, x.frozen_at FROM app.firm_progress x
    WHERE x.firm_id = r.firm_id AND x.cycle = p_cycle OFFSET 0) g ON true
  LEFT JOIN LATERAL (SELECT r.levels WHERE r.levels IS NOT NULL
    UNION ALL SELECT app.phase_digits(v) FROM app.result_figures v JOIN app.result t
      ON (t.firm_id, t.assessment_id, t.revision) = (v.firm_id, v.assessment_id, v.revision)
    WHERE r.consent_level = 3 AND v.firm_id = r.firm_id AND v.cycle = p_cycle AND t.superseded_at IS NULL OFFSET 0) l ON true
  ORDER BY r.part, r.place
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.phase_digits(app.result_figures), app.withdraw_lots(uuid[]), app.keep_lots(uuid[]),
  app.keep_lots_rows(), app.raise_lots(), app.deal_lots(uuid), app.heat_columns(uuid, integer, integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.heat_columns(uuid, integer, integer, integer) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.deal_lots(uuid) TO trellis_worker;
GRANT EXECUTE ON FUNCTION app.keep_lots_rows(), app.raise_lots(), app.keep_lots(uuid[]) TO trellis_owner;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER keep_lots_insert AFTER INSERT ON app.cohort_membership
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_lots_rows();
CREATE TRIGGER keep_lots_update AFTER UPDATE ON app.cohort_membership
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_lots_rows();
CREATE TRIGGER keep_lots_delete AFTER DELETE ON app.cohort_membership
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_lots_rows();
CREATE TRIGGER keep_lots_insert AFTER INSERT ON app.result_figures
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.keep_lots_rows();
CREATE TRIGGER raise_lots AFTER UPDATE OF minimum_k ON app.cohort FOR EACH ROW
  WHEN (NEW.minimum_k > OLD.minimum_k) EXECUTE FUNCTION app.raise_lots();
--> statement-breakpoint
-- What is seen by name already.
SELECT app.keep_lots((SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m));
