-- Trigger: updates `firm_progress` for the assessments that changed.
CREATE OR REPLACE FUNCTION app.assessment_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_TABLE_NAME = 'assessment' THEN
    PERFORM app.keep_progress((SELECT coalesce(array_agg(n.id), '{}') FROM new_rows n));
  ELSE
    PERFORM app.keep_progress((SELECT coalesce(array_agg(DISTINCT n.assessment_id), '{}') FROM new_rows n));
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.assessment_rows TO trellis_owner;
