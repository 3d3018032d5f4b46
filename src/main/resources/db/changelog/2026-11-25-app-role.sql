--liquibase formatted sql

--changeset tmeit:2026-11-25-app-role splitStatements:false runAlways:true
--comment: What the role may that the servers log in as (DB_APP_USER of migrate), where that is not the owner: read and write, change no table, and of the audit trail and the ledger of points no line.
do $$
declare
  app text := '${appUser}';
begin
  if app = '' or app = current_user then
    return;
  end if;
  execute format('grant usage on schema public to %I', app);
  execute format('grant select, insert, update, delete on all tables in schema public to %I', app);
  execute format('grant usage, select on all sequences in schema public to %I', app);
  execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', app);
  execute format('alter default privileges in schema public grant usage, select on sequences to %I', app);
  execute format('revoke insert, update, delete on databasechangelog, databasechangeloglock from %I', app);
  execute format('revoke update, delete on audit_entry, points_entry from %I', app);
  execute format('grant execute on function erase_audit_of(uuid), forget_old_audit_entries() to %I', app);
end
$$;
--rollback empty
