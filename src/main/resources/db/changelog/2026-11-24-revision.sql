--liquibase formatted sql

--changeset tmeit:2026-11-24-revision
--comment: One mark per topic that changes with every committed change, so that a server can tell whether what it built earlier still holds.
create table revision (
  topic text primary key,
  mark  uuid not null default gen_random_uuid()
);
--rollback drop table revision;

--changeset tmeit:2026-11-24-new-revision splitStatements:false
--comment: Statement trigger; its argument is the topic. A random mark cannot come back after a restore, as a counter would.
create function new_revision() returns trigger language plpgsql as $$
begin
  update revision set mark = gen_random_uuid() where topic = tg_argv[0];
  return null;
end
$$;
--rollback drop function new_revision();
