package rhomboid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rhomboid.model.PatientCase;
import rhomboid.model.RuleSetIdentity;
import rhomboid.proof.WitnessMismatchException;

class WitnessReportTest {

    private final WitnessMismatchException mismatch = new WitnessMismatchException(
            new RuleSetIdentity("1.0.0", "0123456789abcdef".repeat(4), "Not a diagnosis."),
            PatientCase.builder("witness").present("fever").build(),
            new TreeSet<>(List.of("FEV-01")),
            new TreeSet<>(List.of("FEV-02")));

    @Test
    void a_disagreement_is_written_to_a_file_and_told_without_a_stack_trace(@TempDir Path folder) throws IOException {
        String message = WitnessReport.message(mismatch, folder);

        Path file = folder.resolve("rhomboid-fault-0123456789ab.json");
        assertThat(message).isEqualTo("""
                rhomboid: the formula and Drools disagree about a case, so nothing that was proved here can be relied on.
                    This is a fault of Rhomboid. A report is in %s; it holds the answers of that case.""".formatted(file));
        assertThat(Files.readString(file)).isEqualTo("""
                {"version":"1.0.0","digest":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",\
                "case":{"id":"witness","patient":{},"present":["fever"],"absent":[],"measurements":{}},\
                "onlyByFormula":["FEV-01"],"onlyByDrools":["FEV-02"]}
                """);
    }

    @Test
    void where_the_folder_cannot_be_written_the_report_goes_to_the_folder_for_temporary_files(@TempDir Path folder)
            throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThat(WitnessReport.message(mismatch, file))
                .contains("A report is in " + System.getProperty("java.io.tmpdir"));
        Files.delete(Path.of(System.getProperty("java.io.tmpdir"), "rhomboid-fault-0123456789ab.json"));
    }
}
