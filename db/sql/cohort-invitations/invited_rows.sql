-- Trigger: counts invitations that were added, changed or deleted. Revoked ones, and those of firms that have left, do
-- not count.
CREATE OR REPLACE FUNCTION app.invited_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM app.count_invited(array_agg(n.cohort_id), array_agg(n.created_at), array_agg(1)) FROM new_rows n
    WHERE n.revoked_at IS NULL AND n.left_at IS NULL;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM app.count_invited(array_agg(o.cohort_id), array_agg(o.created_at), array_agg(-1)) FROM old_rows o
    WHERE o.revoked_at IS NULL AND o.left_at IS NULL;
  ELSE
    PERFORM app.count_invited(array_agg(x.cohort_id), array_agg(x.created_at), array_agg(x.sign))
    FROM (SELECT n.cohort_id, n.created_at, 1 AS sign FROM new_rows n WHERE n.revoked_at IS NULL AND n.left_at IS NULL
      UNION ALL SELECT o.cohort_id, o.created_at, -1 FROM old_rows o WHERE o.revoked_at IS NULL AND o.left_at IS NULL) x;
  END IF;
  RETURN NULL;
END $$;
GRANT EXECUTE ON FUNCTION app.invited_rows TO trellis_owner;
