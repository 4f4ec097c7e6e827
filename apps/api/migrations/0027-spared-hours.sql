-- Where the place that is held for a visit meets the hour that the visit has, both are the same person at the same counter: what
-- they share is counted once, by the visit. The hour is written down, so that what is given back is what was taken.
alter table appointments add column spares_time time, add column spares_minutes smallint,
  add check ((spares_time is null) = (spares_minutes is null)), add check (spares_time is null or moves_id is not null);
