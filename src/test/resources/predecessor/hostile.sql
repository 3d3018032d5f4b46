-- Rows as nobody expects them, in the predecessor's shape but without its constraints; "expected:" says what becomes of each.
create table members (
  uuid uuid,
  short_uuid varchar generated always as (translate(encode(decode(left(replace(uuid::varchar::text, '-', ''), 12), 'hex'), 'base64'), '+/', '-_')) stored,
  time_created timestamptz default now(), time_updated timestamptz,
  login_email varchar, "current_role" varchar, hashed_password varchar,
  first_name varchar, nickname varchar, last_name varchar,
  phone varchar, drivers_license boolean, stad date, fest date, liquor_permit date,
  old_username varchar);

-- expected: taken, every field
insert into members (uuid, time_created, time_updated, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, drivers_license, stad, fest, liquor_permit, old_username) values
  ('01000000-0000-4000-8000-000000000000', '2019-12-31 23:30:00+00', '2024-02-03 04:05:06.789+00', 'astrid@example.org', 'master', '$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3', 'Astrid', 'Lilla My', 'Falk', '070 698 67 98', true, '2020-02-29', '2021-03-04', '2022-05-06', 'asfa1');
-- expected: taken; blanks are "not given", the address is normalised, quotes and emoji stay
insert into members (uuid, time_created, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, old_username) values
  ('02000000-0000-4000-8000-000000000000', '2020-01-02 00:00:00+00', e' \tBjörn.O''Brien@Example.ORG ', ' Marshal ', '  ', ' Björn', '"Gaffa" 🍺 <b>', e'O''Brien; drop table members; --', '   ', ''),
  ('03000000-0000-4000-8000-000000000000', '2020-01-03 00:00:00+00', 'expraon@example.org', 'exprao', null, 'Li', u&'\00A0', 'von Platen', null, null);
-- expected: the first can log in and is taken; the second is left out though its role is higher
insert into members (uuid, time_created, login_email, "current_role", hashed_password, first_name, last_name) values
  ('04000000-0000-4000-8000-000000000000', '2021-01-04 00:00:00+00', ' Berit@Example.org', 'prao', '$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3', 'Berit', 'Alm'),
  ('05000000-0000-4000-8000-000000000000', '2020-01-05 00:00:00+00', 'berit@example.org', 'master', null, 'Bertil', 'Alm');
-- expected: the marshal is taken, the ex is left out; of the two exes the older one is taken
insert into members (uuid, time_created, login_email, "current_role", first_name, last_name) values
  ('06000000-0000-4000-8000-000000000000', '2020-01-06 00:00:00+00', 'cid@example.org', 'ex', 'Cid', 'Berg'),
  ('07000000-0000-4000-8000-000000000000', '2020-01-07 00:00:00+00', 'CID@example.org', 'marshal', 'Cid', 'Berg'),
  ('08000000-0000-4000-8000-000000000000', '2020-01-08 00:00:00+00', 'dag@example.org', 'ex', 'Dag', 'Dahl'),
  ('09000000-0000-4000-8000-000000000000', '2020-01-09 00:00:00+00', 'DAG@example.org', 'ex', 'Dag', 'Dahl');
-- expected: left out
insert into members (uuid, time_created, login_email, "current_role", first_name, last_name) values
  ('10000000-0000-4000-8000-000000000000', '2020-02-01 00:00:00+00', 'role@example.org', 'styrelse', 'Ebba', 'Roll'),
  ('11000000-0000-4000-8000-000000000000', '2020-02-02 00:00:00+00', 'norole@example.org', null, 'Ebba', 'Roll'),
  ('12000000-0000-4000-8000-000000000000', '2020-02-03 00:00:00+00', 'nobody@example.org', 'ex', '', '  '),
  ('13000000-0000-4000-8000-000000000000', '2020-02-04 00:00:00+00', 'not an address', 'ex', 'Ebba', 'Post'),
  ('14000000-0000-4000-8000-000000000000', '2020-02-05 00:00:00+00', null, 'ex', 'Ebba', 'Post'),
  ('15000000-0000-4000-8000-000000000000', '2020-02-06 00:00:00+00', repeat('a', 5000) || '@example.org', 'ex', 'Ebba', 'Post'),
  (null, '2020-02-07 00:00:00+00', 'nouuid@example.org', 'ex', 'Ebba', 'Id'),
  ('01000000-0000-4000-8000-000000000000', '2020-02-08 00:00:00+00', 'twice@example.org', 'ex', 'Ebba', 'Id'),
  ('01000000-0000-4fff-8000-000000000000', '2020-02-09 00:00:00+00', 'shortid@example.org', 'ex', 'Ebba', 'Id');
-- expected: taken with a repair each
insert into members (uuid, time_created, time_updated, login_email, "current_role", hashed_password, first_name, nickname, last_name, phone, stad, fest, liquor_permit, old_username) values
  ('20000000-0000-4000-8000-000000000000', '2020-03-01 00:00:00+00', null, 'r20@example.org', 'ex', null, ' ', null, 'Efternamn', null, null, null, null, null),
  ('21000000-0000-4000-8000-000000000000', '2020-03-02 00:00:00+00', null, 'r21@example.org', 'ex', null, 'Folke', repeat('x', 59) || '🍺🍺', 'Lång', null, null, null, null, null),
  ('22000000-0000-4000-8000-000000000000', '2020-03-03 00:00:00+00', null, 'r22@example.org', 'ex', null, e'Anna\nMaria', e'\x07', e'Tab\tb', null, null, null, null, null),
  ('23000000-0000-4000-8000-000000000000', '2020-03-04 00:00:00+00', null, 'r23@example.org', 'ex', null, 'Tel', null, 'Efon', 'hem 08-123 456, jobb 08-654 321, sommarstugan 0176-12 34 56', null, null, null, null),
  ('24000000-0000-4000-8000-000000000000', '2020-03-05 00:00:00+00', null, 'r24@example.org', 'ex', null, 'Dag', null, 'Tid', null, '1897-01-01', 'infinity', '0044-03-15 BC', null),
  ('25000000-0000-4000-8000-000000000000', '2020-03-06 00:00:00+00', null, 'r25@example.org', 'ex', null, 'Dag', null, 'Framtid', null, '2098-01-01', '12345-01-01', null, null),
  ('26000000-0000-4000-8000-000000000000', null, null, 'r26@example.org', 'ex', null, 'Tid', null, 'Lös', null, null, null, null, null),
  ('27000000-0000-4000-8000-000000000000', '2098-01-01 00:00:00+00', '2024-01-01 00:00:00+00', 'r27@example.org', 'ex', null, 'Tid', null, 'Resa', null, null, null, null, null),
  ('28000000-0000-4000-8000-000000000000', '-infinity', 'infinity', 'r28@example.org', 'ex', null, 'Evig', null, 'Tid', null, null, null, null, null),
  ('29000000-0000-4000-8000-000000000000', '2020-03-07 00:00:00+00', '1900-01-01 00:00:00+00', 'r29@example.org', 'ex', null, 'Gammal', null, 'Ändring', null, null, null, null, null),
  ('2a000000-0000-4000-8000-000000000000', '2020-03-08 00:00:00+00', null, 'r2a@example.org', 'ex', '$2b$12$abcdefghijklmnopqrstuv', 'Lös', null, 'Ord', null, null, null, null, 'delat'),
  ('2b000000-0000-4000-8000-000000000000', '2020-03-09 00:00:00+00', null, 'r2b@example.org', 'ex', null, 'Två', null, 'Namn', null, null, null, null, ' delat '),
  ('2c000000-0000-4000-8000-000000000000', '2020-03-10 00:00:00+00', null, 'r2c@example.org', 'ex', null, 'Lång', null, 'Nyckel', null, null, null, null, repeat('n', 9000));

create table member_website_migration (
  uuid uuid, security_token varchar, email_sent date, time_created timestamptz default now(), time_updated timestamptz,
  login_email varchar, "current_role" varchar, first_name varchar, nickname varchar, last_name varchar,
  phone varchar, drivers_license boolean, stad date, fest date, liquor_permit date, old_username varchar, migrated boolean);

-- expected: the first moved; the second is to be invited, every field
insert into member_website_migration (uuid, time_created, login_email, "current_role", first_name, nickname, last_name, phone, drivers_license, stad, fest, liquor_permit, old_username, migrated) values
  ('a1000000-0000-4000-8000-000000000000', '2022-01-01 00:00:00+00', 'astrid@example.org', 'master', 'Astrid', null, 'Falk', null, null, null, null, null, 'asfa1', true),
  ('a2000000-0000-4000-8000-000000000000', '2022-01-01 23:30:00+00', ' Ulf.O''Brien@Example.org', 'vraq', 'Ulf', 'Gaffa', e'O''Brien; drop table invitation; --', '070-1', false, '2012-01-01', '2013-01-01', '2014-01-01', 'ulob2', false);
-- expected: taken; without an address a master has to find one
insert into member_website_migration (uuid, time_created, login_email, "current_role", first_name, last_name, old_username, migrated) values
  ('a3000000-0000-4000-8000-000000000000', '2022-01-03 00:00:00+00', null, 'ex', 'Ulla', 'Alm', 'ulal3', false),
  ('a4000000-0000-4000-8000-000000000000', '2022-01-04 00:00:00+00', 'nobody at home', 'ex', 'Ulrik', 'Alm', 'ulal4', false),
  ('a5000000-0000-4000-8000-000000000000', '2022-01-05 00:00:00+00', e'ulf.o''brien@example.org\n', 'ex', 'Ulf', 'Annan', 'ulan5', false),
  ('a6000000-0000-4000-8000-000000000000', '2022-01-06 00:00:00+00', 'a6@example.org', 'marshal', e'Bell\x07a', repeat('x', 200), ' ulob2 ', null),
  ('a7000000-0000-4000-8000-000000000000', null, repeat('a', 5000) || '@example.org', 'ex', '', 'Efternamn', repeat('n', 9000), false);
-- expected: left out
insert into member_website_migration (uuid, time_created, login_email, "current_role", first_name, last_name, old_username, migrated) values
  ('a8000000-0000-4000-8000-000000000000', '2022-02-01 00:00:00+00', 'a8@example.org', 'exprao', 'Li', 'Prao', 'lipr8', false),
  ('a9000000-0000-4000-8000-000000000000', '2022-02-02 00:00:00+00', 'ASTRID@example.org ', 'ex', 'Astrid', 'Falk', 'asfa9', false),
  ('aa000000-0000-4000-8000-000000000000', '2022-02-03 00:00:00+00', 'aa@example.org', 'ex', 'Astrid', 'Falk', 'asfa1', false),
  ('ab000000-0000-4000-8000-000000000000', '2022-02-04 00:00:00+00', 'ab@example.org', 'styrelse', 'Ebba', 'Roll', 'ebro1', false),
  ('ac000000-0000-4000-8000-000000000000', '2022-02-05 00:00:00+00', 'ac@example.org', 'ex', ' ', '', 'ingen', false),
  ('a2000000-0000-4000-8000-000000000000', '2022-02-06 00:00:00+00', 'twice@example.org', 'ex', 'Ebba', 'Id', 'ebid2', false),
  (null, '2022-02-07 00:00:00+00', 'nouuid@example.org', 'ex', 'Ebba', 'Id', 'ebid3', false);

create table sign_ups (
  uuid uuid, time_created timestamptz default now(), ip_address varchar, login_email varchar, hashed_password varchar,
  first_name varchar, last_name varchar, phone varchar);

-- expected: taken; where a recent one came from stays, where an old one came from does not
insert into sign_ups values
  ('b1000000-0000-4000-8000-000000000000', '2024-01-01 00:00:00+00', '2001:db8::2', 'ny1@example.org', '$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3', 'Nils', 'Ny', '070 698 67 98'),
  ('b2000000-0000-4000-8000-000000000000', now() - interval '29 days', '2001:db8:1:2:3:4:5:6', 'ny2@example.org', '$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3', 'Nina', 'Ny', ' '),
  ('b3000000-0000-4000-8000-000000000000', now() - interval '28 days', '::ffff:203.0.113.7', 'ny3@example.org', '$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3', 'Noa', 'Ny', null);
-- expected: taken with a repair each
insert into sign_ups values
  ('b4000000-0000-4000-8000-000000000000', now() - interval '27 days', 'localhost', e' NY4@example.org\t', '$2b$12$abcdefghijklmnopqrstuv', e'Nova\nLi', repeat('y', 100), repeat('1', 41)),
  ('b5000000-0000-4000-8000-000000000000', '2098-01-01 00:00:00+00', '999.999.999.999', 'ny5@example.org', null, null, 'Ny', null);
-- expected: left out
insert into sign_ups values
  ('b6000000-0000-4000-8000-000000000000', '2024-02-01 00:00:00+00', '::1', ' Ny1@EXAMPLE.org', 'x', 'Nils', 'Igen', null),
  ('b7000000-0000-4000-8000-000000000000', '2024-02-02 00:00:00+00', '::1', 'Berit@example.org', 'x', 'Berit', 'Alm', null),
  ('b8000000-0000-4000-8000-000000000000', '2024-02-03 00:00:00+00', '::1', 'no address', 'x', 'Ebba', 'Post', null),
  ('b9000000-0000-4000-8000-000000000000', '2024-02-04 00:00:00+00', '::1', null, 'x', 'Ebba', 'Post', null),
  ('ba000000-0000-4000-8000-000000000000', '2024-02-05 00:00:00+00', '::1', 'ba@example.org', 'x', '', null, null),
  ('b1000000-0000-4000-8000-000000000000', '2024-02-06 00:00:00+00', '::1', 'bb@example.org', 'x', 'Ebba', 'Id', null),
  (null, '2024-02-07 00:00:00+00', '::1', 'bc@example.org', 'x', 'Ebba', 'Id', null);

create table events (
  uuid uuid, time_created timestamptz default now(), time_updated timestamptz,
  title varchar, description varchar, location varchar, visibility varchar, event_start timestamptz, event_end timestamptz);

-- expected: taken, every field; HTML and Markdown are letters
insert into events (uuid, time_created, time_updated, title, description, location, visibility, event_start, event_end) values
  ('c1000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', '2023-08-07 04:05:06.789+00', 'Tentagasque', e'<b>OBS</b> &amp; *inställt* vid regn\r\n\r\n* öl\n  - läsk\n1. _a_b_', 'Osqvik', 'public', '2023-08-26 16:00:00+00', '2023-08-27 01:00:00+00'),
  ('c2000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, ' Pub''); drop table event; -- 🍺', '', ' Kistan 2.0 ', ' Internal ', '2023-10-29 00:30:00+00', '2023-10-29 01:30:00+00'),
  ('c3000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Lunchmöte', null, 'Nymble', 'prao', '2024-01-03 11:00:00+00', '2024-01-03 12:00:00+00'),
  ('c4000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Utlandsfest', ' ', 'Uppsala', 'ELECTED', '2024-01-04 11:00:00+00', '2024-01-18 11:00:00+00'),
  ('c5000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Pub om länge', '', 'Kistan 2.0', 'public', '2098-01-04 16:00:00+00', '2098-01-05 01:00:00+00');
-- expected: taken with a repair each; none lasts longer than an event may
insert into events (uuid, time_created, time_updated, title, description, location, visibility, event_start, event_end) values
  ('c6000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Lunch', '', 'Nymble', 'public', '2024-02-01 11:00:00+00', null),
  ('c7000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Julfest', '', 'Nymble', 'public', '2024-02-02 11:00:00+00', '2024-02-02 10:00:00+00'),
  ('c8000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Julfest', '', 'Nymble', 'public', '2024-02-03 11:00:00+00', '2024-02-03 11:00:00+00'),
  ('c9000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Julfest', '', 'Nymble', 'public', '2024-02-04 11:00:00+00', '2042-02-04 14:00:00+00'),
  ('ca000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Julfest', '', 'Nymble', 'public', '2024-02-05 11:00:00+00', 'infinity'),
  ('cb000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, 'Julfest', '', 'Nymble', 'styrelsen', '2024-02-06 11:00:00+00', '-infinity'),
  ('cc000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', null, null, e'\x07', '', null, '2024-02-07 11:00:00+00', '2024-02-07 12:00:00+00'),
  ('cd000000-0000-4000-8000-000000000000', '2098-01-01 00:00:00+00', '-infinity', u&'Pub\000Akv\00ADäll\FEFF' || repeat('x', 5000), repeat('<', 100000), repeat('p', 5000), 'public', '2024-02-08 11:00:00+00', '2024-02-08 12:00:00+00');
-- expected: left out
insert into events (uuid, time_created, title, description, location, visibility, event_start, event_end) values
  ('d1000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', 'Utan tid', '', 'Nymble', 'public', null, '2024-02-04 14:00:00+00'),
  ('d2000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', 'I all evighet', '', 'Nymble', 'public', '-infinity', 'infinity'),
  ('d3000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', 'För länge sedan', '', 'Nymble', 'public', '0044-03-15 12:00:00+00 BC', null),
  ('d4000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', 'Nästa sekel', '', 'Nymble', 'public', '2099-12-31 12:00:00+00', '2100-01-01 12:00:00+00'),
  (null, '2023-08-06 16:00:00+00', 'Utan id', '', 'Nymble', 'public', '2024-03-05 12:00:00+00', null),
  ('c1000000-0000-4000-8000-000000000000', '2023-08-06 16:00:00+00', 'Samma id', '', 'Nymble', 'public', '2024-03-06 12:00:00+00', null);
