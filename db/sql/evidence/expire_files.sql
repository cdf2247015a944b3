-- Deletes the files of records that were removed more than a day ago; until then a removal can be undone. Returns how
-- many.
CREATE OR REPLACE FUNCTION app.expire_files() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH gone AS (
    DELETE FROM app.evidence_file f USING app.evidence e, app.record r
    WHERE e.firm_id = f.firm_id AND e.assessment_id = f.assessment_id AND e.id = f.evidence_id AND e.removed
      AND r.firm_id = f.firm_id AND r.key = 'evidence:' || f.assessment_id || ':' || f.evidence_id
      AND r.at < now() - interval '1 day'
    RETURNING 1
  ) SELECT count(*)::integer FROM gone
$$;
GRANT EXECUTE ON FUNCTION app.expire_files TO trellis_app;
