-- Whoever changes what is counted of a firm holds it until the transaction ends: joining and freezing at once would each
-- miss the other. Sixty-four locks stand for all firms, so that many firms at once take few.
CREATE OR REPLACE FUNCTION app.hold_firms(p_firms uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7352011, b)
  FROM (SELECT DISTINCT abs(hashtext(f::text)) % 64 AS b FROM unnest(p_firms) f ORDER BY 1) buckets;
END $$;
