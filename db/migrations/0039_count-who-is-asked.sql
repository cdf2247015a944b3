CREATE INDEX "cohort_invitation_opted_out" ON "app"."cohort_invitation" USING btree ("cohort_id") WHERE "app"."cohort_invitation"."opted_out_at" is not null and "app"."cohort_invitation"."accepted_at" is null and "app"."cohort_invitation"."revoked_at" is null;
--> statement-breakpoint
SET LOCAL ROLE trellis_gate;
--> statement-breakpoint
-- As before; a firm that has left is no longer counted as invited, as it is none of the firms on the page of firms.
CREATE OR REPLACE FUNCTION app.invited_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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
--> statement-breakpoint
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
  WHERE i.revoked_at IS NULL AND i.left_at IS NULL;
  UPDATE app.cohort_item u SET shown = k.shown, waiting = k.waiting FROM unnest(kept) k
  WHERE (k.cohort_id, k.cycle, k.item_id) = (u.cohort_id, u.cycle, u.item_id);
END $$;
--> statement-breakpoint
SELECT app.count_invited(array_agg(i.cohort_id), array_agg(i.created_at), array_agg(-1)) FROM app.cohort_invitation i
WHERE i.revoked_at IS NULL AND i.left_at IS NOT NULL;
--> statement-breakpoint
SET LOCAL ROLE trellis_owner;
