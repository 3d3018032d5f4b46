--liquibase formatted sql

--changeset tmeit:2026-11-26-comment
--comment: What members write below an event. A deleted one is hidden, and loses its text later; who deleted it stays.
create table comment (
  id         uuid        primary key,
  event_id   uuid        not null references event on delete cascade,
  author_id  uuid        references member on delete set null,
  text       text,
  created_at timestamptz not null,
  deleted_at timestamptz,
  deleted_by uuid        references member on delete set null,
  check (text is not null or deleted_at is not null)
);
create index comment_shown on comment (event_id, created_at, id) where deleted_at is null;
create index comment_event on comment (event_id);
create index comment_author on comment (author_id);
create index comment_deleted_by on comment (deleted_by);
create index comment_deleted_at on comment (deleted_at) where text is not null;
--rollback drop table comment;
