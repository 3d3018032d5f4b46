--liquibase formatted sql

--changeset tmeit:2026-11-28-upload
--comment: Files on their way in. Their chunks are in the object storage; the row says how much of a file came, and goes when the file is used, or a day later.
create table upload (
  id        uuid        primary key,
  member_id uuid        not null references member on delete cascade,
  size      integer     not null check (size > 0),
  received  integer     not null check (received between 0 and size),
  begun_at  timestamptz not null
);
create index upload_member on upload (member_id);
create index upload_begun_at on upload (begun_at);
--rollback drop table upload;
