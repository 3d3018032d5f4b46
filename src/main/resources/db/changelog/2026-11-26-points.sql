--liquibase formatted sql

--changeset tmeit:2026-11-26-points-rules
--comment: What the points are worth; each change is a new version, and the newest holds.
create table points_rules (
  version       integer     primary key,
  per_event     integer     not null check (per_event > 0),
  reports       integer     not null check (reports > 0),
  reports_bonus integer     not null check (reports_bonus > 0),
  reason        text,
  made_by       uuid        references member on delete set null,
  made_at       timestamptz not null
);
create index points_rules_made_by on points_rules (made_by);
insert into points_rules (version, per_event, reports, reports_bonus, made_at) values (1, 100, 20, 200, now());
--rollback drop table points_rules;

--changeset tmeit:2026-11-26-points-entry
--comment: The ledger. No foreign key to the event: what was earned by working there outlives it.
create table points_entry (
  id            uuid        primary key,
  member_id     uuid        not null references member,
  at            timestamptz not null,
  kind          text        not null check (kind in ('EVENT', 'REPORTS', 'MANUAL')),
  amount        integer     not null check (amount <> 0),
  correction    boolean     not null,
  event_id      uuid,
  rules_version integer     references points_rules,
  reason        text,
  given_by      uuid        references member,
  check ((kind = 'EVENT') = (event_id is not null)),
  check ((kind = 'MANUAL') = (reason is not null)),
  check ((kind = 'MANUAL') = (rules_version is null))
);
create index points_entry_member on points_entry (member_id, at desc, id desc);
create index points_entry_event on points_entry (event_id);
create index points_entry_rules on points_entry (rules_version);
create index points_entry_given_by on points_entry (given_by);
--rollback drop table points_entry;

--changeset tmeit:2026-11-26-points-entry-stays splitStatements:false
--comment: Nobody changes or deletes an entry, the owner of the table included: a mistake is countered by another entry.
create function points_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger of points only grows: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
--rollback drop function points_entry_stays();

--changeset tmeit:2026-11-26-points-entry-stays-trigger
create trigger points_entry_stays before update or delete or truncate on points_entry
  for each statement execute function points_entry_stays();
--rollback drop trigger points_entry_stays on points_entry;

--changeset tmeit:2026-11-26-points-filing
--comment: Who filed the report of an event. It counts for them once, also when the event is deleted.
create table points_filing (
  event_id  uuid        primary key,
  member_id uuid        not null references member on delete cascade,
  filed_at  timestamptz not null
);
create index points_filing_member on points_filing (member_id);
--rollback drop table points_filing;

--changeset tmeit:2026-11-26-points-badge
--comment: Badges that a master gave; those that follow from a rule are stored nowhere.
create table points_badge (
  member_id uuid        not null references member on delete cascade,
  badge     text        not null,
  reason    text,
  given_by  uuid        references member on delete set null,
  given_at  timestamptz not null,
  primary key (member_id, badge)
);
create index points_badge_given_by on points_badge (given_by);
--rollback drop table points_badge;

--changeset tmeit:2026-11-26-points-unlisted
--comment: Who does not want to be in the ranking.
create table points_unlisted (
  member_id uuid        primary key references member on delete cascade,
  since     timestamptz not null
);
--rollback drop table points_unlisted;

--changeset tmeit:2026-11-26-points-revision
--comment: Whoever books locks this mark before they read what is booked, so that no two count from the same sum.
insert into revision (topic) values ('points');
create trigger points_entry_revision before insert on points_entry
  for each statement execute function new_revision('points');
create trigger points_unlisted_revision before insert or update or delete on points_unlisted
  for each statement execute function new_revision('points');
--rollback drop trigger points_entry_revision on points_entry;
--rollback drop trigger points_unlisted_revision on points_unlisted;
--rollback delete from revision where topic = 'points';
