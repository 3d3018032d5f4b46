--liquibase formatted sql

--changeset tmeit:2026-11-26-staffing
--comment: Which workers an event needs, hour by hour of its night (08:00 to 05:00 in Stockholm); the night is kept to see when the event moves.
create table staffing (
  event_id uuid primary key references event on delete cascade,
  night    date not null
);
create index staffing_night on staffing (night);
create table staffing_need (
  id       uuid        primary key,
  event_id uuid        not null references staffing on delete cascade,
  job      text        not null,
  hour     timestamptz not null,
  needed   integer     not null check (needed > 0),
  unique (event_id, job, hour)
);
--rollback drop table staffing_need;
--rollback drop table staffing;

--changeset tmeit:2026-11-26-worker
--comment: A member's answer to "can you work", and the hours. The index on the hours of those who are sure holds that nobody works in two places at once.
create table worker (
  event_id      uuid        not null references staffing on delete cascade,
  member_id     uuid        not null references member on delete cascade,
  answer        text        not null check (answer in ('YES', 'MAYBE', 'NO')),
  job           text,
  hours_unknown boolean     not null,
  comment       text,
  answered_at   timestamptz not null,
  primary key (event_id, member_id)
);
create index worker_member on worker (member_id);
create table work_hour (
  id        uuid        primary key,
  event_id  uuid        not null,
  member_id uuid        not null,
  hour      timestamptz not null,
  sure      boolean     not null,
  unique (event_id, member_id, hour),
  foreign key (event_id, member_id) references worker on delete cascade
);
create unique index work_hour_sure_once on work_hour (member_id, hour) where sure;
--rollback drop table work_hour;
--rollback drop table worker;

--changeset tmeit:2026-11-26-shifts-revision
--comment: Lists of events show what is missing.
create trigger staffing_need_revision before insert or update or delete on staffing_need
  for each statement execute function new_revision('events');
create trigger worker_revision before insert or update or delete on worker
  for each statement execute function new_revision('events');
create trigger work_hour_revision before insert or update or delete on work_hour
  for each statement execute function new_revision('events');
--rollback drop trigger staffing_need_revision on staffing_need;
--rollback drop trigger worker_revision on worker;
--rollback drop trigger work_hour_revision on work_hour;
