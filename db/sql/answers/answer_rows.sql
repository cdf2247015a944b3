-- Trigger: notes in `firm_item` the items that a firm answers for the first time in a cycle, with the time they took.
-- Usually all items were answered before; this is looked up first, because every save runs through here.
CREATE OR REPLACE FUNCTION app.answer_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE fresh app.firm_item[];
BEGIN
  IF NOT EXISTS (SELECT FROM new_rows n WHERE (n.dont_know OR n.level IS NOT NULL) AND NOT EXISTS (SELECT FROM app.firm_item i
    WHERE i.firm_id = n.firm_id AND i.item_id = n.item_id AND i.cycle =
      (SELECT a.cycle FROM app.assessment a WHERE a.firm_id = n.firm_id AND a.id = n.assessment_id))) THEN
    RETURN NULL;
  END IF;
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
GRANT EXECUTE ON FUNCTION app.answer_rows TO trellis_owner;
