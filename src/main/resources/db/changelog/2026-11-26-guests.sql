--liquibase formatted sql

--changeset tmeit:2026-11-26-attendance-waits
--comment: Whether the member was last told that they wait for a place, so that whoever gets one, or loses one, is told once.
alter table attendance add column waits boolean not null default false;
--rollback alter table attendance drop column waits;

--changeset tmeit:2026-11-26-guest-data
--comment: What the guest of a gasque or a trip says for this once; it goes with the answer, and 14 days after the event at the latest.
create table guest_data (
  event_id   uuid        not null,
  member_id  uuid        not null,
  born_on    date        not null,
  food       text,
  drink      text,
  updated_at timestamptz not null,
  primary key (event_id, member_id),
  foreign key (event_id, member_id) references attendance on delete cascade
);
create index guest_data_member on guest_data (member_id);
--rollback drop table guest_data;

--changeset tmeit:2026-11-26-guest-profile
--comment: The same, remembered for the next time by those who ask for that.
create table guest_profile (
  member_id  uuid primary key references member on delete cascade,
  born_on    date        not null,
  food       text,
  drink      text,
  updated_at timestamptz not null
);
--rollback drop table guest_profile;

--changeset tmeit:2026-11-26-guest-list-export
--comment: Who took the guest list out of the house.
create table guest_list_export (
  id          uuid primary key,
  event_id    uuid        not null references event on delete cascade,
  member_id   uuid        references member on delete set null,
  guests      integer     not null,
  exported_at timestamptz not null
);
create index guest_list_export_event on guest_list_export (event_id, exported_at desc);
create index guest_list_export_member on guest_list_export (member_id);
--rollback drop table guest_list_export;
