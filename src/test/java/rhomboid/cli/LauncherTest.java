package rhomboid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");
    private Path jdk = Path.of("");
    private Path jar = Path.of("");

    @BeforeEach
    void make_a_clone_that_is_built() throws IOException {
        home = Files.createDirectories(folder.resolve("a clone with spaces")).toRealPath();
        jdk = Files.createDirectories(folder.resolve("jdk"));
        Files.copy(Path.of("rhomboid"), home.resolve("rhomboid"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("rules"));
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("pom.xml"), "");
        jar = Files.writeString(home.resolve("target/rhomboid-9-cli.jar"), "");
        // Far in the future, so that nothing is newer than the jar.
        Files.setLastModifiedTime(jar, FileTime.fromMillis(4_000_000_000_000L));
        javaOf("17.0.15");
    }

    @Test
    void short_commands_start_fast() throws Exception {
        assertThat(launch("assess", "my case.json").out())
                .contains("-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n")
                .endsWith("-jar\n" + jar + "\nassess\nmy case.json\n");
    }

    @Test
    void batch_runs_at_full_speed() throws Exception {
        assertThat(launch("batch", "x.jsonl").out())
                .contains("-XX:+UseParallelGC\n")
                .doesNotContain("TieredStopAtLevel");
    }

    @Test
    void edited_rules_are_used_without_a_build() throws Exception {
        assertThat(launch("assess", "x.json").out()).doesNotContain("rhomboid.rules");

        Files.setLastModifiedTime(home.resolve("rules"), FileTime.fromMillis(4_000_000_001_000L));

        assertThat(launch("assess", "x.json").out()).contains("-Drhomboid.rules=" + home.resolve("rules") + "\n");
    }

    @Test
    void works_through_a_symbolic_link() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("rhomboid"));

        assertThat(run(link.toString(), "version").out()).endsWith("-jar\n" + jar + "\nversion\n");
    }

    @Test
    void an_old_java_is_refused() throws Exception {
        javaOf("11.0.2");

        assertThat(launch("version"))
                .isEqualTo(
                        new Command(
                                70,
                                "",
                                "rhomboid: \"" + jdk
                                        + "/bin/java\" is Java 11.0.2, but Rhomboid needs 17 or newer. Set JAVA_HOME to a newer JDK.\n"));
    }

    @Test
    void a_wrong_java_home_is_told() throws Exception {
        Files.delete(jdk.resolve("bin/java"));

        assertThat(launch("version"))
                .isEqualTo(new Command(
                        70,
                        "",
                        "rhomboid: JAVA_HOME is \"" + jdk
                                + "\", but there is no Java in it. Set it to a JDK of version 17 or newer.\n"));
    }

    private void javaOf(String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path java = Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Command launch(String... arguments) throws Exception {
        return run(Stream.concat(Stream.of(home.resolve("rhomboid").toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private Command run(String... command) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().remove("RHOMBOID_JAVA_OPTS");
        int exitCode = builder.start().waitFor();
        return new Command(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
