CREATE TABLE "app"."cohort_item" (
	"cohort_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"item_id" text NOT NULL,
	"reached" integer NOT NULL,
	"stopped" integer NOT NULL,
	"times" integer[] NOT NULL,
	"shown" integer[] NOT NULL,
	"waiting" uuid[] NOT NULL,
	CONSTRAINT "cohort_item_cohort_id_cycle_item_id_pk" PRIMARY KEY("cohort_id","cycle","item_id")
);
--> statement-breakpoint
CREATE TABLE "app"."firm_item" (
	"firm_id" uuid NOT NULL,
	"cycle" integer NOT NULL,
	"item_id" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"time_band" integer,
	CONSTRAINT "firm_item_firm_id_cycle_item_id_pk" PRIMARY KEY("firm_id","cycle","item_id"),
	CONSTRAINT "firm_item_time_band" CHECK ("app"."firm_item"."time_band" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "app"."cohort_item" ADD CONSTRAINT "cohort_item_cohort_id_cohort_id_fk" FOREIGN KEY ("cohort_id") REFERENCES "app"."cohort"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."firm_item" ADD CONSTRAINT "firm_item_firm_id_firm_id_fk" FOREIGN KEY ("firm_id") REFERENCES "app"."firm"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['firm_item', 'cohort_item'] LOOP
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
-- Time between two saves of one person as one of five bands: under 30 seconds, under 1, 2, 5 minutes, and up to 10. What is
-- shorter than two seconds came in one piece with the answer before; what is longer than ten minutes was a break.
CREATE FUNCTION app.time_band(p_time interval) RETURNS integer LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT CASE WHEN p_time >= interval '2 seconds' AND p_time <= interval '10 minutes'
    THEN width_bucket(extract(epoch FROM p_time)::double precision, ARRAY[0, 30, 60, 120, 300]::double precision[]) END
$$;
--> statement-breakpoint
-- Items of firms with what counts of them: whether it was the last one, where a firm has not submitted.
CREATE FUNCTION app.item_facts(p_firms uuid[])
RETURNS TABLE (firm_id uuid, cycle integer, item_id text, time_band integer, stopped integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT i.firm_id, i.cycle, i.item_id, i.time_band,
    (g.submitted_at IS NULL AND NOT EXISTS (SELECT FROM app.firm_item x
      WHERE x.firm_id = i.firm_id AND x.cycle = i.cycle AND (x.first_at, x.item_id) > (i.first_at, i.item_id)))::integer
  FROM app.firm_item i JOIN app.firm_progress g ON g.firm_id = i.firm_id AND g.cycle = i.cycle
  WHERE i.firm_id = ANY (p_firms)
$$;
--> statement-breakpoint
-- Adds to the counts of cohorts. Of times, those are shown that minimum k firms differ from what was shown before: a firm
-- that comes or goes waits until as many others have.
CREATE FUNCTION app.add_items(p_cohorts uuid[], p_firms uuid[], p_cycles integer[], p_items text[], p_signs integer[],
  p_stopped integer[], p_bands integer[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO app.cohort_item AS u (cohort_id, cycle, item_id, reached, stopped, times, shown, waiting)
  SELECT d.cohort_id, d.cycle, d.item_id, sum(d.sign), sum(d.stopped),
    ARRAY[coalesce(sum(d.sign) FILTER (WHERE d.band = 1), 0), coalesce(sum(d.sign) FILTER (WHERE d.band = 2), 0),
      coalesce(sum(d.sign) FILTER (WHERE d.band = 3), 0), coalesce(sum(d.sign) FILTER (WHERE d.band = 4), 0),
      coalesce(sum(d.sign) FILTER (WHERE d.band = 5), 0)]::integer[],
    '{0,0,0,0,0}', coalesce(array_agg(d.firm_id) FILTER (WHERE d.band IS NOT NULL AND d.sign <> 0), '{}')
  FROM unnest(p_cohorts, p_firms, p_cycles, p_items, p_signs, p_stopped, p_bands)
    d(cohort_id, firm_id, cycle, item_id, sign, stopped, band)
  JOIN app.cohort c ON c.id = d.cohort_id
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (cohort_id, cycle, item_id) DO UPDATE SET reached = u.reached + excluded.reached,
    stopped = u.stopped + excluded.stopped,
    times = ARRAY(SELECT a + b FROM unnest(u.times, excluded.times) WITH ORDINALITY x(a, b, n) ORDER BY n),
    waiting = ARRAY(SELECT f FROM unnest(u.waiting || excluded.waiting) f GROUP BY f HAVING count(*) % 2 = 1);
  UPDATE app.cohort_item u SET shown = u.times, waiting = '{}'
  FROM app.cohort c
  WHERE c.id = u.cohort_id AND cardinality(u.waiting) >= c.minimum_k
    AND (u.cohort_id, u.cycle, u.item_id) IN (SELECT * FROM unnest(p_cohorts, p_cycles, p_items));
END $$;
--> statement-breakpoint
-- Firms that came to cohorts or left them, with everything they answered.
CREATE FUNCTION app.count_item_reach(p_cohorts uuid[], p_firms uuid[], p_sign integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT app.add_items(array_agg(d.cohort_id), array_agg(d.firm_id), array_agg(f.cycle), array_agg(f.item_id),
    array_agg(p_sign), array_agg(p_sign * f.stopped), array_agg(f.time_band))
  FROM unnest(p_cohorts, p_firms) d(cohort_id, firm_id)
  JOIN app.item_facts(p_firms) f ON f.firm_id = d.firm_id
  HAVING count(*) > 0
$$;
--> statement-breakpoint
CREATE FUNCTION app.item_reach_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_item_reach(array_agg(n.cohort_id), array_agg(n.firm_id), 1) FROM new_rows n;
  ELSE
    PERFORM app.count_item_reach(array_agg(o.cohort_id), array_agg(o.firm_id), -1) FROM old_rows o;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- A firm that submits stops nowhere; one that opens a phase anew stands where it was.
CREATE FUNCTION app.item_progress_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM app.add_items(array_agg(r.cohort_id), array_agg(l.firm_id), array_agg(l.cycle), array_agg(l.item_id),
    array_agg(0), array_agg(l.sign), array_agg(NULL::integer))
  FROM (SELECT n.firm_id, n.cycle, CASE WHEN n.submitted_at IS NULL THEN 1 ELSE -1 END AS sign,
      (SELECT i.item_id FROM app.firm_item i WHERE i.firm_id = n.firm_id AND i.cycle = n.cycle
        ORDER BY i.first_at DESC, i.item_id DESC LIMIT 1) AS item_id
    FROM new_rows n JOIN old_rows o ON o.firm_id = n.firm_id AND o.cycle = n.cycle
    WHERE (n.submitted_at IS NULL) <> (o.submitted_at IS NULL)) l
  JOIN app.cohort_firm r ON r.firm_id = l.firm_id
  WHERE l.item_id IS NOT NULL HAVING count(*) > 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The first answer of a firm to an item, and the item it answered before that.
CREATE FUNCTION app.item_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM app.add_items(array_agg(r.cohort_id), array_agg(c.firm_id), array_agg(c.cycle), array_agg(c.item_id),
    array_agg(c.sign), array_agg(c.stopped), array_agg(c.time_band))
  FROM (
    SELECT f.firm_id, f.cycle, f.item_id, 1 AS sign, f.stopped, f.time_band
    FROM app.item_facts((SELECT array_agg(DISTINCT n.firm_id) FROM new_rows n)) f
    JOIN new_rows n ON n.firm_id = f.firm_id AND n.cycle = f.cycle AND n.item_id = f.item_id
    UNION ALL
    SELECT k.firm_id, k.cycle, l.item_id, 0, -1, NULL
    FROM (SELECT DISTINCT n.firm_id, n.cycle FROM new_rows n) k
    JOIN app.firm_progress g ON g.firm_id = k.firm_id AND g.cycle = k.cycle AND g.submitted_at IS NULL
    JOIN LATERAL (SELECT i.item_id FROM app.firm_item i WHERE i.firm_id = k.firm_id AND i.cycle = k.cycle
        AND NOT EXISTS (SELECT FROM new_rows n WHERE n.firm_id = i.firm_id AND n.cycle = i.cycle AND n.item_id = i.item_id)
      ORDER BY i.first_at DESC, i.item_id DESC LIMIT 1) l ON true
    JOIN app.item_facts(ARRAY[k.firm_id]) f ON f.cycle = k.cycle AND f.item_id = l.item_id AND f.stopped = 0) c
  JOIN app.cohort_firm r ON r.firm_id = c.firm_id
  HAVING count(*) > 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Answers of members that are the first of their firm to an item of the cycle. A comment alone is no answer.
CREATE FUNCTION app.answer_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE fresh app.firm_item[];
BEGIN
  SELECT array_agg(ROW(x.firm_id, x.cycle, x.item_id, x.saved_at, app.time_band(x.saved_at - x.before))::app.firm_item
    ORDER BY x.firm_id, x.cycle, x.item_id) INTO fresh
  FROM (SELECT DISTINCT ON (n.firm_id, a.cycle, n.item_id) n.firm_id, a.cycle, n.item_id, n.saved_at,
      (SELECT max(o.saved_at) FROM app.answer o WHERE o.firm_id = n.firm_id AND o.assessment_id = n.assessment_id
        AND o.respondent_id = n.respondent_id AND o.item_id <> n.item_id AND o.saved_at <= n.saved_at) AS before
    FROM new_rows n
    JOIN app.respondent p ON p.firm_id = n.firm_id AND p.assessment_id = n.assessment_id AND p.id = n.respondent_id
    JOIN app.assessment a ON a.firm_id = n.firm_id AND a.id = n.assessment_id
    WHERE p.kind = 'member' AND (n.dont_know OR n.level IS NOT NULL) AND NOT EXISTS (SELECT FROM app.firm_item i
      WHERE i.firm_id = n.firm_id AND i.cycle = a.cycle AND i.item_id = n.item_id)
    ORDER BY n.firm_id, a.cycle, n.item_id, n.saved_at) x;
  IF fresh IS NOT NULL THEN
    PERFORM app.hold_firms((SELECT array_agg(f.firm_id) FROM unnest(fresh) f));
    INSERT INTO app.firm_item SELECT * FROM unnest(fresh) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Counts everything anew; the operator's. What waits to be shown waits on.
CREATE OR REPLACE FUNCTION app.rebuild_rollups() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE kept app.cohort_item[];
BEGIN
  SELECT array_agg(u) INTO kept FROM app.cohort_item u;
  DELETE FROM app.firm_progress;
  DELETE FROM app.cohort_firm;
  DELETE FROM app.cohort_rollup;
  DELETE FROM app.cohort_item;
  PERFORM app.keep_progress((SELECT coalesce(array_agg(a.id), '{}') FROM app.assessment a));
  PERFORM app.keep_reach((SELECT coalesce(array_agg(DISTINCT m.firm_id), '{}') FROM app.cohort_membership m));
  PERFORM app.count_invited(array_agg(i.cohort_id), array_agg(i.created_at), array_agg(1)) FROM app.cohort_invitation i
  WHERE i.revoked_at IS NULL;
  UPDATE app.cohort_item u SET shown = k.shown, waiting = k.waiting FROM unnest(kept) k
  WHERE (k.cohort_id, k.cycle, k.item_id) = (u.cohort_id, u.cycle, u.item_id);
END $$;
--> statement-breakpoint
-- For administrators of the cohort: exact progress, and the band in which the median time of at least minimum k firms lies.
CREATE FUNCTION app.items_of_cohort(p_cohort uuid, p_cycle integer)
RETURNS TABLE (item_id text, reached integer, stopped integer, time_band integer, timed integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT u.item_id, u.reached, u.stopped, m.band, t.timed
  FROM app.cohort_item u JOIN app.cohort c ON c.id = u.cohort_id
  LEFT JOIN LATERAL (SELECT sum(n)::integer AS timed FROM unnest(u.shown) n HAVING sum(n) >= c.minimum_k) t ON true
  LEFT JOIN LATERAL (SELECT min(s.band)::integer AS band
    FROM (SELECT b AS band, sum(n) OVER (ORDER BY b) AS upto FROM unnest(u.shown) WITH ORDINALITY x(n, b)) s
    WHERE 2 * s.upto >= t.timed) m ON true
  WHERE u.cohort_id = p_cohort AND u.cycle = p_cycle AND u.reached > 0
    AND p_cohort = ANY (app.cohorts_of_actor())
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.time_band(interval), app.item_facts(uuid[]),
  app.add_items(uuid[], uuid[], integer[], text[], integer[], integer[], integer[]),
  app.count_item_reach(uuid[], uuid[], integer), app.item_reach_rows(), app.item_progress_rows(), app.item_rows(),
  app.answer_rows(), app.items_of_cohort(uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.items_of_cohort(uuid, integer) TO trellis_app;
GRANT EXECUTE ON FUNCTION app.item_reach_rows(), app.item_progress_rows(), app.item_rows(), app.answer_rows()
  TO trellis_owner;
--> statement-breakpoint
-- What stands already: the first answers of every firm, with the time since the same person's answer before.
INSERT INTO app.firm_item (firm_id, cycle, item_id, first_at, time_band)
SELECT DISTINCT ON (s.firm_id, a.cycle, s.item_id) s.firm_id, a.cycle, s.item_id, s.saved_at, app.time_band(s.saved_at - s.before)
FROM (SELECT n.*, lag(n.saved_at) OVER (PARTITION BY n.firm_id, n.assessment_id, n.respondent_id ORDER BY n.saved_at, n.item_id) AS before
  FROM app.answer n) s
JOIN app.respondent p ON p.firm_id = s.firm_id AND p.assessment_id = s.assessment_id AND p.id = s.respondent_id
JOIN app.assessment a ON a.firm_id = s.firm_id AND a.id = s.assessment_id
WHERE p.kind = 'member' AND (s.dont_know OR s.level IS NOT NULL)
ORDER BY s.firm_id, a.cycle, s.item_id, s.saved_at;
SELECT app.count_item_reach(array_agg(r.cohort_id), array_agg(r.firm_id), 1) FROM app.cohort_firm r HAVING count(*) > 0;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
--> statement-breakpoint
CREATE TRIGGER watch_items_insert AFTER INSERT ON app.cohort_firm REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.item_reach_rows();
CREATE TRIGGER watch_items_delete AFTER DELETE ON app.cohort_firm REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.item_reach_rows();
CREATE TRIGGER watch_items_update AFTER UPDATE ON app.firm_progress REFERENCING OLD TABLE AS old_rows
  NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION app.item_progress_rows();
CREATE TRIGGER watch_items_insert AFTER INSERT ON app.firm_item REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.item_rows();
CREATE TRIGGER watch_items_insert AFTER INSERT ON app.answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.answer_rows();
CREATE TRIGGER watch_items_update AFTER UPDATE ON app.answer REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION app.answer_rows();
