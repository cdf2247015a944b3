-- One row per conversation on an item.
-- The member who started it and the managers read and change it; all members if a manager made it for all.

-- Everybody in the firm reads a conversation whose audience is `members`. Any other is read only by the member who
-- started it and the managers.
CREATE POLICY audience_reads ON app.comment_thread FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (audience = 'members'
    OR started_by = (SELECT app.actor_person()) OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
-- Only managers can start a conversation with all members.
CREATE POLICY member_starts ON app.comment_thread FOR INSERT TO trellis_app
  WITH CHECK (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND started_by = (SELECT app.actor_person())
    AND (audience = 'managers' OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));
CREATE POLICY audience_updates ON app.comment_thread FOR UPDATE TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (audience = 'members'
    OR started_by = (SELECT app.actor_person()) OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])));

GRANT INSERT, SELECT ON app.comment_thread TO trellis_app;
GRANT UPDATE (state, processed_by, processed_at) ON app.comment_thread TO trellis_app;
