--liquibase formatted sql

--changeset tmeit:2026-11-27-unwanted-reminder
--comment: What a member does not want to be reminded of by mail; whoever has no line wants everything.
create table unwanted_reminder (
  member_id uuid not null references member on delete cascade,
  kind      text not null check (kind in ('SHIFT', 'UNDERSTAFFED', 'MAY_COME', 'MAY_WORK')),
  primary key (member_id, kind)
);
--rollback drop table unwanted_reminder;

--changeset tmeit:2026-11-27-sent-reminder
--comment: Who was reminded of what, so that nobody is twice; kept until the event has begun.
create table sent_reminder (
  id        uuid primary key,
  event_id  uuid        not null references event on delete cascade,
  starts_at timestamptz not null,
  kind      text        not null check (kind in ('SHIFT', 'UNDERSTAFFED', 'MAY_COME', 'MAY_WORK')),
  member_id uuid        not null references member on delete cascade,
  unique (event_id, starts_at, kind, member_id)
);
create index sent_reminder_starts_at on sent_reminder (starts_at);
create index sent_reminder_member on sent_reminder (member_id);
--rollback drop table sent_reminder;
