-- Returns which of these files of a firm no record refers to, so that the sweep deletes their bytes.
CREATE OR REPLACE FUNCTION app.unreferenced_files(p_firm uuid, p_digests text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(array_agg(d), '{}') FROM unnest(p_digests) d
  WHERE NOT EXISTS (SELECT FROM app.evidence_file f WHERE f.firm_id = p_firm AND f.digest = d)
    AND NOT EXISTS (SELECT FROM app.plan_record_file f WHERE f.firm_id = p_firm AND f.digest = d)
$$;
GRANT EXECUTE ON FUNCTION app.unreferenced_files TO trellis_app;
