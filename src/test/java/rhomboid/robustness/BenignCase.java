package rhomboid.robustness;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import rhomboid.casefile.CaseJson;
import rhomboid.model.PatientCase;

/**
 * A made-up person with harmless upper back pain.
 *
 * @param sample the part of the corpus that it belongs to
 * @param picture the cause
 * @param flags the warning signs that it has all the same
 * @param patientCase what is known
 */
record BenignCase(Sample sample, Picture picture, SortedSet<Flag> flags, PatientCase patientCase) {

    /** Parts of the corpus. */
    enum Sample {
        /** Signs as frequent as in primary care. */
        PRIMARY_CARE("p"),
        /** Signs as frequent as in a spine centre. */
        SPINE_CENTRE("c"),
        /** No sign at all. */
        NO_FLAG("n"),
        /** Exactly one sign that is weak alone; each such sign equally often. */
        ONE_SOFT_FLAG("s");

        private final String letter;

        Sample(String letter) {
            this.letter = letter;
        }

        /** What ids of its cases begin with after the common part. */
        String letter() {
            return letter;
        }
    }

    /** One line of the corpus file, in the form of the other case files. */
    String line() {
        String json = CaseJson.write(patientCase);
        return json.substring(0, json.length() - 1) + ",\"about\":{\"sample\":\"" + lower(sample) + "\",\"picture\":\""
                + lower(picture) + "\",\"flags\":" + flags.size() + ",\"flagged\":[" + flagged() + "]}}";
    }

    /** Whether it has exactly one sign, and that one is weak alone. */
    boolean hasOneSoftFlag() {
        return flags.size() == 1 && flags.first().soft();
    }

    /** Codes of its signs. */
    List<String> flagCodes() {
        return flags.stream().map(Flag::code).toList();
    }

    private String flagged() {
        return flagCodes().stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(","));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
