--liquibase formatted sql

--changeset tmeit:2026-11-29-cover
--comment: One photo of an album may stand at the top of its event, unless it was taken down.
alter table photo add column cover boolean not null default false;
alter table photo add constraint photo_cover_shown check (not cover or (event_id is not null and hidden_at is null));
create unique index photo_cover on photo (event_id) where cover;
--rollback alter table photo drop column cover;

--changeset tmeit:2026-11-29-cover-revision
--comment: Lists of events show covers. A new photo is none yet.
create trigger photo_cover_revision before update of cover or delete on photo
  for each statement execute function new_revision('events');
--rollback drop trigger photo_cover_revision on photo;
