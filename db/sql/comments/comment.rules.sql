-- One row per comment in a conversation; never changed.
-- Its author and the managers read it.

-- Authors read their own comments, and managers read all. Other members read what managers wrote in conversations that
-- they see.
CREATE POLICY audience_reads ON app.comment FOR SELECT TO trellis_app
  USING (firm_id = ANY ((SELECT app.firms_of_actor())::uuid[]) AND (author_id = (SELECT app.actor_person())
    OR firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[])
    OR (by_manager AND (firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t))));
CREATE POLICY audience_writes ON app.comment FOR INSERT TO trellis_app
  WITH CHECK (author_id = (SELECT app.actor_person())
    AND by_manager = (firm_id = ANY ((SELECT app.firms_of_actor('manager'))::uuid[]))
    AND (firm_id, thread_id) IN (SELECT t.firm_id, t.id FROM app.comment_thread t));

GRANT INSERT, SELECT ON app.comment TO trellis_app;
