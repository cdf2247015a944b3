-- Locks firms until the transaction ends, so that changes which are counted (joining, freezing) do not miss each
-- other. 64 advisory locks represent all firms, taken in order, so that a change of many firms needs few locks.
CREATE OR REPLACE FUNCTION app.hold_firms(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7352011, b)
  FROM (SELECT DISTINCT abs(hashtext(f::text)) % 64 AS b FROM unnest(p_firms) f ORDER BY 1) buckets;
END $$;
