-- A service of 20,000 young people, with everything finished but the last hundred rows.
create temp table n as
    with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
    select i, printf('%018d', i) as id, i > 20000 - 100 as live from n;
insert into staff (id, name, email, role)
    select id, 'A Worker', 'worker' || i, 'adviser' from n where i <= 50;
insert into people (id, name, born, status, adviser_id, joined_at, check_in_at, contact_look_at)
    select id, 'A Person', '2006-01-01', 'x', printf('%018d', 1 + i % 50), '2026-01-05 10:00:00.000000', '2027-01-05 10:00:00.000000',
    '2027-01-05 10:00:00.000000' from n;
insert into chats (id, channel, address, person_id, made_at)
    select id, 'telegram', i, id, '2026-01-05 10:00:00.000000' from n;
insert into runs (id, chat_id, flow, state, turn, waiting, journal, started_at, changed_at, due_at)
    select id, id, 'x', iif(live, 'open', iif(i % 2, 'left', 'ended')), 1, '', '{}', '2026-01-05 10:00:00.000000',
    '2026-01-05 10:00:00.000000', iif(live, '2027-01-05 10:00:00.000000', null) from n;
insert into inbox (channel, external_id, chat_id, kind, state, reasons, sent_at, taken_at)
    select 'telegram', i, id, 'text', iif(live, 'waiting', 'done'), '[]', '2026-01-05 10:00:00.000000', '2026-01-05 10:00:00.000000'
    from n;
insert into outbox (chat_id, lane, body, buttons, state, due_at, made_at)
    select id, 0, 'x', '[]', 'sent', '2026-01-05 10:00:00.000000', '2026-01-05 10:00:00.000000' from n
    union all select id, 1, 'x', '[]', 'waiting', '2027-01-05 10:00:00.000000', '2026-01-05 10:00:00.000000' from n;
insert into contacts (id, person_id, mode, direction, two_way, seen, at)
    select id, id, 'telegram', 'in', true, not live, '2026-01-05 10:00:00.000000' from n;
insert into notifications (id, person_id, owner_id, severity, category, why, reasons, state,
    escalate_at, raised_at, changed_at, resolved_by)
    select id, id, printf('%018d', 1 + i % 50), 'green', 'everyday', 'x', '[]',
    iif(live, 'open', 'resolved'), iif(live, '2027-01-05 10:00:00.000000', null), '2026-01-05 10:00:00.000000', '2026-01-05 10:00:00.000000',
    printf('%018d', 1) from n;
