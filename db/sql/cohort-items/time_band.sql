-- Time between two saves of one person as one of five bands: under 30 seconds, under 1, 2, 5 minutes, and up to 10. What is
-- shorter than two seconds came in one piece with the answer before; what is longer than ten minutes was a break.
CREATE OR REPLACE FUNCTION app.time_band(p_time interval) RETURNS integer LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT CASE WHEN p_time >= interval '2 seconds' AND p_time <= interval '10 minutes'
    THEN width_bucket(extract(epoch FROM p_time)::double precision, ARRAY[0, 30, 60, 120, 300]::double precision[]) END
$$;
