--liquibase formatted sql

--changeset tmeit:2026-11-28-photo
--comment: Pictures of members and of events; the bytes are in the object storage, under the hash of what is stored. One that was taken down is hidden at once, and masters decide about it.
create table photo (
  id           uuid        primary key,
  version      integer     not null,
  upload_id    uuid        not null unique,
  content_hash text        not null check (content_hash ~ '^[0-9a-f]{64}$'),
  width        integer     not null check (width > 0),
  height       integer     not null check (height > 0),
  blur         text        not null,
  member_id    uuid        references member on delete cascade,
  event_id     uuid        references event on delete cascade,
  caption      text,
  face         boolean     not null,
  uploaded_by  uuid        references member on delete set null,
  uploaded_at  timestamptz not null,
  rendered_at  timestamptz,
  hidden_at    timestamptz,
  hidden_by    uuid        references member on delete set null,
  hidden_why   text,
  check ((member_id is null) <> (event_id is null)),
  check (not face or member_id is not null)
);
create unique index photo_face on photo (member_id) where face;
create index photo_member on photo (member_id, uploaded_at, id) where member_id is not null;
create index photo_event on photo (event_id, uploaded_at, id) where event_id is not null;
create index photo_uploaded_by on photo (uploaded_by);
create index photo_hidden_by on photo (hidden_by);
create index photo_hidden_at on photo (hidden_at, id) where hidden_at is not null;
create index photo_not_rendered on photo (uploaded_at) where rendered_at is null;
create index photo_content_hash on photo (content_hash);
--rollback drop table photo;

--changeset tmeit:2026-11-28-photo-person
--comment: Who is in a picture of an event, and who said so. Whoever declined is not shown as being in it, and nobody can say so again.
create table photo_person (
  photo_id  uuid        not null references photo on delete cascade,
  member_id uuid        not null references member on delete cascade,
  tagged_by uuid        references member on delete set null,
  tagged_at timestamptz not null,
  declined  boolean     not null,
  primary key (photo_id, member_id)
);
create index photo_person_member on photo_person (member_id);
create index photo_person_tagged_by on photo_person (tagged_by);
--rollback drop table photo_person;
