--liquibase formatted sql

--changeset tmeit:2026-11-24-title
create table title (
  id         uuid primary key,
  version    integer     not null,
  name       text        not null,
  name_en    text,
  email      text,
  position   integer,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index title_name on title (lower(name));
--rollback drop table title;

--changeset tmeit:2026-11-24-member
create table member (
  id                 uuid primary key,
  short_id           text not null generated always as
    (translate(encode(decode(left(replace(id::text, '-', ''), 12), 'hex'), 'base64'), '+/', '-_')) stored,
  version            integer     not null,
  created_at         timestamptz not null,
  updated_at         timestamptz not null,
  deleted_at         timestamptz,
  first_name         text        not null,
  nickname           text,
  last_name          text        not null,
  email              text        not null,
  phone              text,
  driving_licence    boolean,
  language           text        not null check (language in ('sv', 'en')),
  role               text        not null check (role in ('MASTER', 'MARSHAL', 'PRAO', 'VRAQ', 'EX', 'EXPRAO')),
  title_id           uuid references title,
  email_audience     text        not null check (email_audience in ('MEMBERS', 'MASTERS')),
  phone_audience     text        not null check (phone_audience in ('MEMBERS', 'MASTERS')),
  photos_audience    text        not null check (photos_audience in ('PUBLIC', 'MEMBERS', 'MASTERS')),
  stad_received_on   date,
  stad_expires_on    date,
  fest_received_on   date,
  fest_expires_on    date,
  permit_received_on date,
  permit_expires_on  date,
  old_user_name      text
);
create unique index member_short_id on member (short_id);
create unique index member_email on member (email) where deleted_at is null;
create unique index member_title on member (title_id) where deleted_at is null;
create unique index member_old_user_name on member (old_user_name);
create index member_role on member (role);
--rollback drop table member;

--changeset tmeit:2026-11-24-team
create table team (
  id         uuid primary key,
  version    integer     not null,
  name       text        not null,
  starts_on  date,
  ends_on    date,
  active     boolean     not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (ends_on >= starts_on)
);
create unique index team_name on team (lower(name), coalesce(starts_on, '-infinity'));
create table team_member (
  team_id   uuid    not null references team on delete cascade,
  member_id uuid    not null references member on delete cascade,
  leader    boolean not null,
  primary key (team_id, member_id)
);
create index team_member_member on team_member (member_id);
--rollback drop table team_member;
--rollback drop table team;

--changeset tmeit:2026-11-24-member-history
--comment: Periods with a role, a title or a team; the one without an end is current. Names are kept as they were, so that a period outlives its title or team.
create table member_history (
  id         uuid primary key,
  version    integer not null,
  member_id  uuid    not null references member on delete cascade,
  kind       text    not null check (kind in ('ROLE', 'TITLE', 'TEAM')),
  role       text,
  title_id   uuid    references title on delete set null,
  team_id    uuid    references team on delete set null,
  name       text,
  name_en    text,
  leader     boolean not null,
  started_on date    not null,
  ended_on   date,
  check (ended_on >= started_on),
  check (case kind when 'ROLE' then role is not null else name is not null end)
);
create index member_history_member on member_history (member_id, started_on);
create index member_history_title on member_history (title_id);
create index member_history_team on member_history (team_id);
create unique index member_history_current_role on member_history (member_id) where kind = 'ROLE' and ended_on is null;
create unique index member_history_current_title on member_history (member_id) where kind = 'TITLE' and ended_on is null;
create unique index member_history_current_team on member_history (member_id, team_id) where kind = 'TEAM' and ended_on is null;
--rollback drop table member_history;

--changeset tmeit:2026-11-24-members-revision
--comment: Before each statement, so that whoever changes something takes the mark's lock first and nobody waits in a circle.
insert into revision (topic) values ('members');
create trigger title_revision before insert or update or delete on title
  for each statement execute function new_revision('members');
create trigger member_revision before insert or update or delete on member
  for each statement execute function new_revision('members');
create trigger team_revision before insert or update or delete on team
  for each statement execute function new_revision('members');
create trigger team_member_revision before insert or update or delete on team_member
  for each statement execute function new_revision('members');
--rollback drop trigger title_revision on title;
--rollback drop trigger member_revision on member;
--rollback drop trigger team_revision on team;
--rollback drop trigger team_member_revision on team_member;
--rollback delete from revision where topic = 'members';

--changeset tmeit:2026-11-24-first-titles
--comment: The titles the club has had for years; masters edit the list from here on.
insert into title (id, version, name, name_en, email, position, created_at, updated_at) values
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c01', 1, 'TraditionsMästare', 'Master of Traditions', 'tm@tmeit.se', 1, now(), now()),
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c02', 1, 'Vice TraditionsMästare', 'Vice Master of Traditions', 'vtm@tmeit.se', 2, now(), now()),
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c03', 1, 'SkattMästare', 'Treasurer', 'eko@tmeit.se', 3, now(), now()),
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04', 1, 'PubMästare', 'Pub Master', 'pub@tmeit.se', 4, now(), now()),
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c05', 1, 'SkriptMästare', 'Secretary', 'sekr@tmeit.se', 5, now(), now()),
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c06', 1, 'Webbmarskalk', 'Web Marshal', null, null, now(), now()),
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c07', 1, 'Junkmarskalk', 'Junk Marshal', null, null, now(), now()),
  ('6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c08', 1, 'Gourmetmarskalk', 'Gourmet Marshal', null, null, now(), now());
--rollback delete from title where id::text like '6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c0%';
