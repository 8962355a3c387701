package rhomboid;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import rhomboid.model.PatientCase;
import rhomboid.report.AssessmentJson;

/** One number for what the bundled rules say about many cases, to compare machines and versions of Java. */
final class ResultDigest {

    private static final long SEED = 25;

    private ResultDigest() {}

    /** Prints the digest. */
    public static void main(String[] arguments) {
        System.out.println(ofGeneratedCases());
    }

    /** SHA-256 over the JSON of generated cases, in hexadecimal. */
    static String ofGeneratedCases() {
        Rhomboid rhomboid = Rhomboid.bundled();
        List<PatientCase> cases = CaseGenerator.of(rhomboid.ruleSet(), SEED).crowded(200, 15);
        MessageDigest digest = sha256();
        for (PatientCase patientCase : cases) {
            digest.update(AssessmentJson.line(rhomboid.assess(patientCase)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
