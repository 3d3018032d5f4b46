// The role "migrate": brings a schema up to date, waits for it, and says what is wrong in words.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { Container, ownerOf, run, serverOf } from './containers.mjs'
import { emptyDatabase, sql } from './database.mjs'
import { freePort, until } from './surroundings.mjs'

after(() => Container.removeAll())

/** What of a database a migration could change: change sets, columns, and rights. */
const shapeOf = (database) =>
  sql(
    database,
    `select 'set ' || id || md5sum || exectype from databasechangelog where id not like '%app-role'
     union all select 'column ' || table_name || column_name || data_type from information_schema.columns where table_schema = 'public'
     union all select 'right ' || grantee || table_name || privilege_type from information_schema.role_table_grants where table_schema = 'public'
     order by 1`,
  )

/** What somebody who is woken by it can use: a few lines of words, without a trace of the program and without a secret. */
const NO_PLAIN_WORDS = /^\s+at |Exception|Caused by/m

function assertPlainWords({ output }, secret) {
  assert.doesNotMatch(output, NO_PLAIN_WORDS)
  assert.ok(output.trim().split('\n').length <= 5, `it says too much:\n${output}`)
  if (secret) assert.ok(!output.includes(secret), `it tells the password:\n${output}`)
}

test('migrate applies every change set to an empty database, and changes nothing the second time', async (t) => {
  const database = await emptyDatabase('migrated')

  const begun = Date.now()
  const first = await run(['migrate'], ownerOf(database))
  t.diagnostic(`an empty database is migrated after ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  assert.equal(first.code, 0, first.output)
  assert.match(first.output, /every change set/)
  const shape = await shapeOf(database)
  assert.match(shape, /column member/)

  const second = await run(['migrate'], ownerOf(database))
  assert.equal(second.code, 0, second.output)
  assert.equal(await shapeOf(database), shape)

  await t.test("the server's role owns nothing, cannot change a table, and reads and writes", async () => {
    const owned = `select count(*) from pg_class where relowner = 'tmeit'::regrole`
    assert.equal(await sql(database, owned), '0')
    for (const [statement, refusal] of [
      ['alter table member add column x int', /must be owner/],
      ['drop table member', /must be owner/],
      ['create table mine (x int)', /permission denied/],
      ['delete from databasechangelog', /permission denied/],
      ['delete from audit_entry', /permission denied/],
    ]) {
      await assert.rejects(sql(database, statement, 'tmeit'), refusal, statement)
    }
    await sql(
      database,
      `insert into revision select * from revision where false; select count(*) from member`,
      'tmeit',
    )
  })
})

test('migrate --wait waits as the role of the servers while the schema lacks change sets, and lets go after migrate', async () => {
  const database = await emptyDatabase('awaited')
  const wait = await Container.start(['migrate', '--wait'], serverOf(database))
  await until('it says that it waits', 30, async () => /Waiting: .*change sets/.test(await wait.log()))
  assert.ok(await wait.isRunning())

  const migration = await run(['migrate'], ownerOf(database))

  assert.equal(migration.code, 0, migration.output)
  assert.equal(await wait.exitCode(30), 0)
  assert.doesNotMatch(await wait.log(), NO_PLAIN_WORDS)
})

test('migrate with a wrong password fails in words, and does not tell it', async () => {
  const password = randomUUID()

  const result = await run(['migrate'], { ...ownerOf('postgres'), DB_PASSWORD: password })

  assert.equal(result.code, 1, result.output)
  assert.match(result.output, /password/)
  assert.match(result.output, /tmeit_owner/)
  assertPlainWords(result, password)
})

test('migrate without a database that answers fails in words', async () => {
  const port = await freePort()

  const result = await run(['migrate'], ownerOf('postgres', port))

  assert.equal(result.code, 1, result.output)
  assert.match(result.output, new RegExp(`127\\.0\\.0\\.1:${port}`))
  assertPlainWords(result)
})

test('migrate that is not told where the database is says which setting is missing', async () => {
  const result = await run(['migrate'], { ...ownerOf('postgres'), DB_URL: undefined })

  assert.notEqual(result.code, 0)
  assert.match(result.output, /DB_URL/)
  assertPlainWords(result)
})
