--liquibase formatted sql

--changeset tmeit:2026-11-26-report
--comment: Who really worked at an event, as its organisers confirm it.
create table report (
  event_id   uuid        primary key references event on delete cascade,
  version    integer     not null,
  filed_by   uuid        references member on delete set null,
  filed_at   timestamptz not null,
  updated_at timestamptz not null
);
create index report_filed_by on report (filed_by);
--rollback drop table report;

--changeset tmeit:2026-11-26-report-worker
--comment: No time_worked: said to come and did not.
create table report_worker (
  event_id    uuid not null references report on delete cascade,
  member_id   uuid not null references member on delete cascade,
  time_worked text check (time_worked in ('UNDER_2H', 'H4', 'H6', 'H8', 'OVER_10H')),
  dispute     text,
  disputed_at timestamptz,
  primary key (event_id, member_id),
  check ((dispute is null) = (disputed_at is null))
);
create index report_worker_member on report_worker (member_id);
--rollback drop table report_worker;
