--liquibase formatted sql

--changeset tmeit:2026-11-25-outbox-claim
--comment: Which worker holds a mail; until when stands in due_at, so that a worker that died loses its mails by itself.
alter table outbox_mail add column claimed_by uuid;
create index outbox_mail_claimed on outbox_mail (claimed_by) where claimed_by is not null;
create index outbox_mail_settled on outbox_mail (settled_at) where settled_at is not null;
--rollback drop index outbox_mail_settled; drop index outbox_mail_claimed; alter table outbox_mail drop column claimed_by;

--changeset tmeit:2026-11-25-timed-job
--comment: Which worker does which job, so that only one does it at a time, and when it was done last.
create table timed_job (
  name        text        primary key,
  held_by     uuid        not null,
  held_until  timestamptz not null,
  finished_at timestamptz
);
--rollback drop table timed_job;
