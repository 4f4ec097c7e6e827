-- What was done to each complaint, step by step, and who was told.
insert into timeline_entries (case_id, seq, action, from_status, to_status, actor_id, actor_role, office_id, audience, message, data, at)
select f.id, s.seq, split_part(s.step, '>', 1), nullif(split_part(f.steps[s.seq - 1], '>', 2), ''), split_part(s.step, '>', 2),
  case when w.citizen then f.account_id else coalesce(f.assignee_id, k.ids[1]) end, case when w.citizen then 'citizen' else 'clerk' end,
  case when w.citizen and s.seq > 1 then null else f.office_id end, case when s.step like 'addNote>%' then 'staff' else 'public' end,
  case when split_part(s.step, '>', 1) in ('submit', 'acknowledge', 'rate', 'withdraw', 'close') then null else f.body end,
  case when s.step like 'transfer>%' then jsonb_build_object('officeId', f.office_id, 'office', o.names) else '{}' end,
  f.submitted_at + (s.seq - 1) * interval '20 hours'
from filed f
join clerks k on k.office_id = f.office_id
join offices o on o.id = f.office_id
cross join lateral unnest(f.steps) with ordinality as s (step, seq)
cross join lateral (select split_part(s.step, '>', 1) in ('submit', 'addContent', 'reply', 'rate', 'withdraw') as citizen) w
order by f.submitted_at, s.seq;

-- The e-mails and SMS of the last year; older ones have been cleared away.
insert into notifications (id, event, channel, account_id, case_id, locale, recipient_sealed, content_sealed, status, attempts, next_attempt_at, created_at, handed_over_at, delivered_at)
select md5(t.case_id::text || t.seq || h.channel)::uuid, 'complaints.' || t.action, h.channel, c.applicant_id, c.id, a.locale,
  case h.channel when 'sms' then a.phone_sealed else a.email_sealed end, decode(current_setting('bench.content'), 'hex'),
  case h.channel when 'sms' then 'delivered' else 'handed_over' end, 1, t.at, t.at, t.at, case h.channel when 'sms' then t.at end
from timeline_entries t join cases c on c.id = t.case_id join accounts a on a.id = c.applicant_id, (values ('sms'), ('email')) as h (channel)
where t.at > now() - interval '1 year' and t.action in ('submit', 'acknowledge', 'requestInformation', 'answer') and a.username like 'bench.%';

-- Each case was read by staff before it was answered.
insert into audit_trail (at, actor_id, action, subject_kind, subject_id, citizen_id, detail)
select f.submitted_at + s.seq * interval '20 hours', k.ids[1], 'case.read', 'case', f.reference, f.account_id, jsonb_build_object('service', 'complaints', 'role', 'clerk', 'officeId', f.office_id)
from filed f join clerks k on k.office_id = f.office_id, generate_series(1, 2) as s (seq)
order by f.submitted_at, s.seq;
