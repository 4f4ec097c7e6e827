/**
 * Changes what is taken of the steps `asked` for, the first eight parameters: one row a step. A step that has no place
 * left is missing in `shifted`. Everyone walks the rows in the same order, so that nobody waits for somebody who waits
 * for them.
 */
export const shiftedLoads = (where = 'true'): string => `asked as materialized (
     select * from unnest($1::text[], $2::text[], $3::date[], $4::time[], $5::int[], $6::int[], $7::int[], $8::int[])
       as a (agenda_id, object_id, date, time, delta, walk_ins, places, in_advance)
     where ${where}
   ),
   shifted as (
     insert into agenda_loads as l (agenda_id, object_id, date, time, taken, walk_ins, capacity)
     select agenda_id, object_id, date, time, greatest(delta, 0), greatest(walk_ins, 0), coalesce(places, greatest(delta, 0)) from asked
     where places is null or (delta <= places and (in_advance is null or delta - walk_ins <= in_advance))
     order by agenda_id, date, time, object_id
     on conflict (agenda_id, object_id, date, time) do update set (taken, walk_ins, capacity) = (
       select l.taken + a.delta, l.walk_ins + a.walk_ins, coalesce(a.places, l.capacity) from asked a
       where (a.agenda_id, a.object_id, a.date, a.time) = (excluded.agenda_id, excluded.object_id, excluded.date, excluded.time))
     where exists (select from asked a
       where (a.agenda_id, a.object_id, a.date, a.time) = (excluded.agenda_id, excluded.object_id, excluded.date, excluded.time)
         and (a.places is null or (l.taken + a.delta <= a.places
           and (a.in_advance is null or l.taken - l.walk_ins + a.delta - a.walk_ins <= a.in_advance))))
     returning 1 as counted)`;
