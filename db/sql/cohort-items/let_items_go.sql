-- Publishes new counts of items, cohort by cohort, once at least as many firms as its `minimum_k` have changed since
-- the last time; called by the job `snapshot`. Of items saved at the same moment, the one that comes later in the
-- questionnaire is the last: phases are ordered PRE, LRN, APP, EVA, not alphabetically.
CREATE OR REPLACE FUNCTION app.let_items_go(p_cohort uuid) RETURNS void
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
      JOIN LATERAL (SELECT array_agg(i.item_id ORDER BY i.first_at DESC,
          array_position(ARRAY['PRE', 'LRN', 'APP', 'EVA'], split_part(i.item_id, '.', 1)) DESC NULLS LAST,
          array_position(ARRAY['ORG', 'NET', 'POS', 'INT'], split_part(i.item_id, '.', 2)) DESC NULLS LAST,
          i.item_id DESC) AS counted FROM app.firm_item i
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
GRANT EXECUTE ON FUNCTION app.let_items_go TO trellis_worker;
