--liquibase formatted sql

--changeset tmeit:2026-11-26-event
--comment: What the club arranges. Events of one series share its id; sequence counts what a calendar has to be told about.
create table event (
  id               uuid primary key,
  version          integer     not null,
  series_id        uuid,
  title            text        not null,
  description      text        not null,
  place            text        not null,
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  kind             text        not null check (kind in ('PUB', 'GASQUE', 'LUNCH', 'PARTY', 'MEETING', 'TRIP', 'OTHER')),
  visibility       text        not null check (visibility in ('PUBLIC', 'MEMBERS', 'ELECTED')),
  team_id          uuid        references team on delete set null,
  link             text,
  capacity         integer     check (capacity > 0),
  sign_up_deadline timestamptz,
  cancelled_at     timestamptz,
  cancel_reason    text,
  sequence         integer     not null,
  created_by       uuid        references member on delete set null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  check (ends_at > starts_at)
);
create index event_starts_at on event (starts_at, id);
create index event_public_starts_at on event (starts_at, id) where visibility = 'PUBLIC';
create index event_series on event (series_id, starts_at);
create index event_team on event (team_id);
create index event_created_by on event (created_by);
--rollback drop table event;

--changeset tmeit:2026-11-26-attendance
--comment: An answer to "are you coming"; who is on the waiting list is computed from going_since, the database's time under the event's lock.
create table attendance (
  event_id    uuid        not null references event on delete cascade,
  member_id   uuid        not null references member on delete cascade,
  answer      text        not null check (answer in ('GOING', 'MAYBE', 'NOT_GOING')),
  note        text,
  going_since timestamptz,
  updated_at  timestamptz not null,
  primary key (event_id, member_id),
  check ((answer = 'GOING') = (going_since is not null))
);
create index attendance_member on attendance (member_id);
create index attendance_going on attendance (event_id, going_since, member_id) where answer = 'GOING';
--rollback drop table attendance;

--changeset tmeit:2026-11-26-events-revision
--comment: Use cases lock the event's row before they change anything of it, and take this mark second: nobody waits in a circle.
insert into revision (topic) values ('events');
create trigger event_revision before insert or update or delete on event
  for each statement execute function new_revision('events');
create trigger attendance_revision before insert or update or delete on attendance
  for each statement execute function new_revision('events');
--rollback drop trigger event_revision on event;
--rollback drop trigger attendance_revision on attendance;
--rollback delete from revision where topic = 'events';
