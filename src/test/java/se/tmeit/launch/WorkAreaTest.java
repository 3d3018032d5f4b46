package se.tmeit.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkAreaTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path folder;

    private Path prepared;
    private Path workArea;

    @BeforeEach
    void prepare() throws IOException {
        prepared = Files.createDirectories(folder.resolve("prepared"));
        workArea = folder.resolve("liberty/tmeit/workarea");
        Files.writeString(Files.createDirectories(prepared.resolve("platform")).resolve("feature.cache"), "features");
        Files.setLastModifiedTime(prepared.resolve("platform/feature.cache"), LONG_AGO);
    }

    @Test
    void isFilledWithWhatWasPreparedWhenThereIsNone() throws IOException {
        WorkArea.fill(workArea, prepared);

        assertThat(workArea.resolve("platform/feature.cache")).hasContent("features");
    }

    @Test
    void keepsTheTimesOfFilesWhichLibertyCompares() throws IOException {
        WorkArea.fill(workArea, prepared);

        assertThat(Files.getLastModifiedTime(workArea.resolve("platform/feature.cache"))).isEqualTo(LONG_AGO);
    }

    @Test
    void isFilledAnewWhenACopyWasBrokenOff() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("liberty/tmeit/workarea.copy/platform")).resolve("feature.cache"), "feat");

        WorkArea.fill(workArea, prepared);

        assertThat(workArea.resolve("platform/feature.cache")).hasContent("features");
    }

    @Test
    void staysAsItIsWhenAServerUsedItBefore() throws IOException {
        Files.createDirectories(workArea);

        WorkArea.fill(workArea, prepared);

        assertThat(workArea).isEmptyDirectory();
    }

    @Test
    void isLeftToLibertyWhenNothingWasPrepared() throws IOException {
        WorkArea.fill(workArea, folder.resolve("none"));

        assertThat(workArea).doesNotExist();
    }
}
