package se.tmeit.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs {@code tools/LintChangeSets.java} on the change sets of a small release, and of one that comes after it. */
class LintChangeSetsTest {
    private static final Path SOURCE = Path.of("tools/LintChangeSets.java").toAbsolutePath();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String RELEASED = """
            --liquibase formatted sql

            --changeset tmeit:2026-01-01-pub
            create table pub (
              id   uuid primary key,
              name text not null,
              beer text check (beer in ('PALE', 'DARK')),
              constraint pub_beer check (beer <> name)
            );
            create unique index pub_name on pub (lower(name));
            create index pub_beer on pub (beer);
            --rollback drop table pub;

            --changeset tmeit:2026-01-01-open splitStatements:false
            create function open() returns trigger language plpgsql as $$
            begin
              update pub set name = 'drop; rename' where id is null;
              return null;
            end
            $$;
            --rollback drop function open();

            --changeset tmeit:2026-01-01-rights splitStatements:false runAlways:true
            do $$ begin execute 'grant select on pub to public'; end $$;
            --rollback empty
            """;

    @TempDir
    static Path compiled;

    @TempDir
    Path before;

    @TempDir
    Path now;

    private record Answer(int status, String text) {}

    @BeforeAll
    static void compile() {
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-Xlint:all", "-Werror", "-d", compiled.toString(), SOURCE.toString())).isZero();
    }

    @BeforeEach
    void release() throws IOException {
        for (var folder : List.of(before, now)) {
            Files.writeString(folder.resolve("released.sql"), RELEASED);
            Files.writeString(folder.resolve("master.yaml"), "# In order.\ndatabaseChangeLog:\n  - include: {file: db/changelog/released.sql}\n");
        }
    }

    @Test
    void allChangeSetsOfThisTreeAreInOrder() throws Exception {
        var answer = run(JAVA, SOURCE.toString(), "src/main/resources/db/changelog");

        assertThat(answer.text()).isEmpty();
        assertThat(answer.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alter table pub add column note text",
        "alter table pub add column seats integer not null default 0",
        "alter table pub add seats integer check (seats is not null or beer is null), add constraint pub_seats check (seats > 0)",
        "alter table pub add column seats bigint generated always as identity not null",
        "alter table pub add column seats integer; update pub set seats = 1; alter table pub alter column seats set default 1; "
                + "alter table pub alter column seats set not null",
        "alter table pub add column seats integer; alter table pub rename column seats to chairs; alter table pub drop column chairs",
        "alter table pub alter column name drop not null, alter beer set default 'DARK'",
        "alter table pub add column code text; create unique index pub_code on pub (code)",
        "create table guest (id uuid primary key); alter table guest add column name text not null; drop table guest cascade",
        "create table guest (id uuid); create unique index guest_id on guest (id); drop index guest_id",
        "create index pub_id on pub (id); drop index concurrently if exists pub_beer",
        "create or replace function open() returns trigger language plpgsql as $body$ begin drop table pub; end $body$",
        "create trigger pub_open before insert on pub for each statement execute function open(); drop trigger pub_open on pub",
        "insert into pub values ('1', 'drop table pub; -- no comment', null) -- drop table pub",
        "/* drop table pub; */ comment on table pub is 'It''s; truncate'",
        "alter default privileges in schema public grant select on tables to public",
    })
    void whatTheReleaseBeforeNeedNotKnowOfIsTaken(String statements) throws Exception {
        add(statements);

        assertThat(lint()).isEqualTo(new Answer(0, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "drop table pub",
        "DROP TABLE IF EXISTS \"public\".\"pub\" CASCADE",
        "create table guest (id uuid); drop table guest, pub",
        "drop function open()",
        "drop index pub_name",
        "truncate table pub",
        "alter table pub drop column beer",
        "alter table only pub\n  add column ale text,\n  drop beer",
        "alter table pub drop constraint pub_beer",
        "alter table pub rename column beer to ale",
        "alter table pub rename to bar",
        "alter table pub alter column beer type varchar(3)",
        "alter table pub alter beer set data type varchar(3) using left(beer, 3)",
        "alter table pub alter column beer set not null",
        "alter table pub alter column name drop default",
        "alter table pub add column seats integer not null",
        "alter table pub add column seats integer not null check (seats in (1, 2) or 'default' = beer)",
        "alter table pub add column seats integer not null default 1; alter table pub alter column seats drop default",
        "alter table pub add column seats integer; alter table pub alter column seats set not null",
        "alter table pub add constraint pub_ale check (beer is not null)",
        "alter table pub add unique (beer)",
        "alter table pub add check (null is null), add check (beer is not null)",
        "create unique index pub_beer_once on pub (beer)",
        "create unique index concurrently pub_beer_once on pub (beer)",
        "alter table pub set schema elsewhere",
        "alter function open() rename to close",
        "/* so */ do $$ begin execute 'alter table pub drop column beer'; end $$",
    })
    void whatMayBreakTheReleaseBeforeIsRefusedUnlessAnOlderOneWorksWithIt(String statements) throws Exception {
        add(statements);
        assertThat(lint()).satisfies(answer -> assertThat(answer.text()).startsWith("new.sql, 2026-02-02-new: '").hasLineCount(1))
                .extracting(Answer::status).isEqualTo(1);

        mark("0.2.0");
        assertThat(lint()).isEqualTo(new Answer(0, ""));
    }

    @Test
    void markNamesAReleaseThatThereIs() throws Exception {
        add("drop table pub");
        mark("0.4.0");

        assertThat(lint()).isEqualTo(new Answer(1,
                "new.sql, 2026-02-02-new: --works-with names 0.4.0, which is none of the releases so far (0.1.0, 0.2.0).\n"));
    }

    @Test
    void nothingIsRefusedBeforeTheFirstRelease() throws Exception {
        add("drop table pub");

        assertThat(run(now.toString())).isEqualTo(new Answer(0, ""));
    }

    @Test
    void everyChangeSetSaysHowItIsRolledBack() throws Exception {
        add("create table guest (id uuid)");
        write("new.sql", read("new.sql").replace("--rollback empty", "--rollback"));

        assertThat(run(now.toString()).text()).isEqualTo(
                "new.sql, 2026-02-02-new: has no --rollback; '--rollback empty' says that there is nothing to undo.\n");
    }

    @Test
    void releasedChangeSetIsNeverEdited() throws Exception {
        write("released.sql", RELEASED.replace("name text not null", "name text"));

        assertThat(lint()).isEqualTo(new Answer(1,
                "released.sql, 2026-01-01-pub: was released, and is edited; what it should do else belongs into a new change set.\n"));
    }

    @Test
    void releasedChangeSetStaysInItsFile() throws Exception {
        write("moved.sql", RELEASED);
        write("master.yaml", read("master.yaml").replace("released.sql", "moved.sql"));

        assertThat(lint().text()).contains("released.sql, 2026-01-01-pub: was released, and is gone.");
    }

    @Test
    void newChangeSetComesAfterTheReleasedOnes() throws Exception {
        add("create table guest (id uuid)");
        write("master.yaml", "databaseChangeLog:\n  - include: {file: db/changelog/new.sql}\n  - include: {file: db/changelog/released.sql}\n");

        assertThat(lint()).isEqualTo(new Answer(1, "new.sql, 2026-02-02-new: stands in master.yaml where the release before has "
                + "released.sql, 2026-01-01-pub; new ones come last.\n"));
    }

    @Test
    void changeSetThatAlwaysRunsMayChangeButNotBreakAnything() throws Exception {
        write("released.sql", RELEASED.replace("grant select", "grant insert"));
        assertThat(lint()).isEqualTo(new Answer(0, ""));

        write("released.sql", RELEASED.replace("grant select on pub to public", "drop table pub"));
        assertThat(lint().text()).startsWith("released.sql, 2026-01-01-rights: ").contains("cannot be judged");
    }

    @Test
    void whatIsNoSqlFileOfTheFolderIsNotPassedOver() throws Exception {
        write("master.yaml", read("master.yaml") + "  - includeAll: {path: db/more}\n");

        assertThat(lint().text()).isEqualTo(
                "master.yaml: '- includeAll: {path: db/more}' cannot be judged; it includes SQL files of its folder, and nothing else.\n");
    }

    private void add(String statements) throws IOException {
        write("new.sql", "--liquibase formatted sql\n\n--changeset tmeit:2026-02-02-new\n" + statements + ";\n--rollback empty\n");
        write("master.yaml", read("master.yaml") + "  - include: {file: db/changelog/new.sql}\n");
    }

    private void mark(String release) throws IOException {
        write("new.sql", read("new.sql").replace("2026-02-02-new\n", "2026-02-02-new\n--works-with: " + release + "\n"));
    }

    private Answer lint() throws Exception {
        return run(now.toString(), before.toString(), "0.1.0", "0.2.0");
    }

    private Answer run(String... arguments) throws Exception {
        var command = new ArrayList<>(arguments[0].equals(JAVA) ? List.of() : List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", compiled.toString(), "LintChangeSets"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(now.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(now.resolve(file), text);
    }
}
