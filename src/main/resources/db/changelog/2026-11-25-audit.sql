--liquibase formatted sql

--changeset tmeit:2026-11-25-audit-entry
--comment: No foreign keys: an entry outlives whom it names, until their personal data is erased from it.
create table audit_entry (
  id         uuid        primary key,
  at         timestamptz not null,
  action     text        not null,
  actor_id   uuid,
  subject_id uuid,
  details    text        not null
);
create index audit_entry_at on audit_entry (at desc, id desc);
create index audit_entry_actor on audit_entry (actor_id, at desc);
create index audit_entry_subject on audit_entry (subject_id, at desc);
create index audit_entry_action on audit_entry (action, at desc);
--rollback drop table audit_entry;
