CREATE TABLE "app"."item_count" (
	"cohort_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"item_id" text NOT NULL,
	"reached" integer NOT NULL,
	"stopped" integer NOT NULL,
	CONSTRAINT "item_count_cohort_id_cycle_item_id_pk" PRIMARY KEY("cohort_id","cycle","item_id")
);
--> statement-breakpoint
CREATE TABLE "app"."item_stand" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"cohort_id" uuid NOT NULL,
	"item_id" text,
	"counted" text[] NOT NULL,
	CONSTRAINT "item_stand_firm_id_cycle_pk" PRIMARY KEY("firm_id","cycle")
);
--> statement-breakpoint
ALTER TABLE "app"."item_count" ADD CONSTRAINT "item_count_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."item_stand" ADD CONSTRAINT "item_stand_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."item_stand" ADD CONSTRAINT "item_stand_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Counts are read through `items_of_cohort`; which firms stand behind them nobody reads.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['item_count', 'item_stand'] LOOP
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
-- For the job that makes snapshots: lets counts of items go, of every cohort of the tree and cycle in which at least minimum k
-- firms have come further since counts were last let go. A firm is counted in one cohort, the first that counted it. It only
-- ever goes forward: to more items, and away once it has submitted. So any two states of the counts differ by k firms.
CREATE FUNCTION app.let_items_go(p_cohort uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  h record;
  moved app.item_stand[];
BEGIN
  FOR h IN SELECT c.id, c.minimum_k, g.cycle FROM app.cohort c
    JOIN app.cohort_membership m ON m.cohort_id = c.id JOIN app.firm_progress g ON g.firm_id = m.firm_id
    WHERE c.id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND p_cohort = ANY (app.cohorts_of_job('snapshot'))
    GROUP BY c.id, c.minimum_k, g.cycle ORDER BY c.id, g.cycle
  LOOP
    SELECT array_agg(ROW(x.firm_id, h.cycle, h.id, x.item_id, x.counted)::app.item_stand) INTO moved
    FROM (SELECT m.firm_id, l.counted, CASE WHEN g.submitted_at IS NULL AND (s.firm_id IS NULL OR s.item_id IS NOT NULL)
        THEN l.counted[1] END AS item_id
      FROM app.cohort_membership m
      JOIN app.firm_progress g ON g.firm_id = m.firm_id AND g.cycle = h.cycle
      JOIN LATERAL (SELECT array_agg(i.item_id ORDER BY i.first_at DESC, i.item_id DESC) AS counted FROM app.firm_item i
        WHERE i.firm_id = m.firm_id AND i.cycle = h.cycle HAVING count(*) > 0) l ON true
      LEFT JOIN app.item_stand s ON s.firm_id = m.firm_id AND s.cycle = h.cycle
      WHERE m.cohort_id = h.id AND (s.firm_id IS NULL OR s.cohort_id = h.id) AND (s.firm_id IS NULL
        OR (s.item_id IS NOT NULL AND g.submitted_at IS NOT NULL)
        OR NOT l.counted <@ s.counted)) x;
    CONTINUE WHEN coalesce(cardinality(moved), 0) < h.minimum_k;
    INSERT INTO app.item_count AS u (cohort_id, cycle, item_id, reached, stopped)
    SELECT h.id, h.cycle, d.item_id, sum(d.reached), sum(d.stopped)
    FROM (SELECT i.item_id, 1 AS reached, 0 AS stopped FROM unnest(moved) v CROSS JOIN unnest(v.counted) i(item_id)
        WHERE NOT EXISTS (SELECT FROM app.item_stand s
          WHERE s.firm_id = v.firm_id AND s.cycle = h.cycle AND i.item_id = ANY (s.counted))
      UNION ALL SELECT s.item_id, 0, -1 FROM app.item_stand s JOIN unnest(moved) v ON v.firm_id = s.firm_id
        WHERE s.cycle = h.cycle AND s.item_id IS NOT NULL
      UNION ALL SELECT v.item_id, 0, 1 FROM unnest(moved) v WHERE v.item_id IS NOT NULL) d
    GROUP BY d.item_id ORDER BY d.item_id
    ON CONFLICT (cohort_id, cycle, item_id) DO UPDATE
      SET reached = u.reached + excluded.reached, stopped = u.stopped + excluded.stopped;
    INSERT INTO app.item_stand SELECT v.* FROM unnest(moved) v
    ON CONFLICT (firm_id, cycle) DO UPDATE SET item_id = excluded.item_id, counted = excluded.counted;
  END LOOP;
END $$;
--> statement-breakpoint
-- For administrators of the cohort: the counts that were let go of it and of those below, and the band in which the median
-- time of at least minimum k firms lies.
CREATE OR REPLACE FUNCTION app.items_of_cohort(p_cohort uuid, p_cycle integer)
RETURNS TABLE (item_id text, reached integer, stopped integer, time_band integer, timed integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT n.item_id, n.reached, n.stopped, m.band, t.timed
  FROM (SELECT x.item_id, sum(x.reached)::integer AS reached, sum(x.stopped)::integer AS stopped FROM app.item_count x
    WHERE x.cohort_id = ANY (app.cohort_tree(ARRAY[p_cohort])) AND x.cycle = p_cycle GROUP BY x.item_id) n
  JOIN app.cohort c ON c.id = p_cohort
  LEFT JOIN app.cohort_item u ON u.cohort_id = p_cohort AND u.cycle = p_cycle AND u.item_id = n.item_id
  LEFT JOIN LATERAL (SELECT sum(b)::integer AS timed FROM unnest(u.shown) b HAVING sum(b) >= c.minimum_k) t ON true
  LEFT JOIN LATERAL (SELECT min(s.band)::integer AS band
    FROM (SELECT b AS band, sum(v) OVER (ORDER BY b) AS upto FROM unnest(u.shown) WITH ORDINALITY x(v, b)) s
    WHERE 2 * s.upto >= t.timed) m ON true
  WHERE n.reached > 0 AND p_cohort = ANY (app.cohorts_of_actor())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.let_items_go(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.let_items_go(uuid) TO trellis_worker;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
