--liquibase formatted sql

--changeset tmeit:2026-11-25-audit-stays splitStatements:false
--comment: Nobody changes or deletes an entry but the two functions below, whose names stand in the trigger's call stack.
create function audit_entry_stays() returns trigger language plpgsql as $$
declare
  stack text;
begin
  get diagnostics stack = pg_context;
  if tg_op <> 'TRUNCATE' and (position('erase_audit_of(uuid)' in stack) > 0 or position('forget_old_audit_entries()' in stack) > 0) then
    return null;
  end if;
  raise exception 'The audit trail only grows: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
--rollback drop function audit_entry_stays();

--changeset tmeit:2026-11-25-audit-stays-triggers
create trigger audit_entry_stays after update or delete on audit_entry for each statement execute function audit_entry_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry for each statement execute function audit_entry_stays();
--rollback drop trigger audit_entry_stays on audit_entry;
--rollback drop trigger audit_entry_stays_whole on audit_entry;

--changeset tmeit:2026-11-25-erase-audit-of splitStatements:false
--comment: What an erased member did stays without their name; what was done to them stays without name and details. Runs as its owner.
create function erase_audit_of(member uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erased integer;
begin
  update audit_entry set
    actor_id   = nullif(actor_id, member),
    details    = case when subject_id = member then '{}' else details end,
    subject_id = nullif(subject_id, member)
  where actor_id = member or subject_id = member;
  get diagnostics erased = row_count;
  return erased;
end
$$;
revoke all on function erase_audit_of(uuid) from public;
--rollback drop function erase_audit_of(uuid);

--changeset tmeit:2026-11-25-forget-old-audit-entries splitStatements:false
--comment: The three years are its own, so that whoever may call it cannot choose others.
create function forget_old_audit_entries() returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  forgotten integer;
begin
  delete from audit_entry where at < now() - interval '3 years';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
revoke all on function forget_old_audit_entries() from public;
--rollback drop function forget_old_audit_entries();
