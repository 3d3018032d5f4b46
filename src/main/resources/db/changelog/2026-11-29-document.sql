--liquibase formatted sql

--changeset tmeit:2026-11-29-folder
--comment: What documents are sorted into; one level, since a search finds the rest.
create table folder (
  id         uuid        primary key,
  version    integer     not null,
  name       text        not null,
  created_at timestamptz not null
);
create unique index folder_name on folder (lower(name));
--rollback drop table folder;

--changeset tmeit:2026-11-29-document
--comment: A document is what its newest version says. The worker puts the text of that version into body: attempts says how often it began to, so that a file that kills it is not read for ever, and read_version which version it has read.
create table document (
  id              uuid        primary key,
  version         integer     not null,
  folder_id       uuid        not null constraint document_in_folder references folder,
  title           text        not null,
  audience        text        not null check (audience in ('PUBLIC', 'MEMBERS')),
  current_version integer     not null check (current_version > 0),
  changed_at      timestamptz not null,
  attempts        integer     not null,
  read_version    integer     not null,
  names           text        not null,
  body            text,
  search          tsvector    not null generated always as (
    setweight(to_tsvector('simple', names), 'A') || setweight(to_tsvector('simple', coalesce(body, '')), 'B')) stored
);
create index document_folder on document (folder_id);
create index document_search on document using gin (search);
create index document_unread on document (changed_at) where read_version < current_version and attempts < 3;
--rollback drop table document;

--changeset tmeit:2026-11-29-document-version
--comment: A file as it came; its bytes are in the object storage under its id, and never change.
create table document_version (
  id          uuid        primary key,
  document_id uuid        not null references document on delete cascade,
  number      integer     not null check (number > 0),
  upload_id   uuid        not null unique,
  format      text        not null,
  file_name   text        not null,
  bytes       integer     not null check (bytes > 0),
  note        text,
  added_by    uuid        references member on delete set null,
  added_at    timestamptz not null,
  unique (document_id, number)
);
create index document_version_added_by on document_version (added_by);
--rollback drop table document_version;
