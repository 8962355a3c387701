package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import rhomboid.model.Place;

/** Reads claims.yaml. What the claims name is compared with the rest by {@link ClaimsCheck}. */
final class ClaimsReader {

    private static final Pattern ID = Pattern.compile("S-[0-9]{2,4}");

    private ClaimsReader() {}

    /** A claim with the places of its parts. */
    record PlacedClaim(Claim claim, Place place, List<Yaml.Scalar> by) {
        /** Copies the list. */
        PlacedClaim {
            by = List.copyOf(by);
        }
    }

    /** All claims, in the order of the file. */
    static List<PlacedClaim> read(YamlFields file) {
        var claims = new ArrayList<PlacedClaim>();
        var ids = new CodeRegister();
        file.required("claims");
        for (YamlFields entry : file.maps("claims", "claim", "id")) {
            String id = ids.define(entry, "id", entry.text("id"));
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                entry.add(
                        entry.place("id"),
                        "not-a-claim-id",
                        "\"" + Words.shown(id) + "\" cannot be the id of a claim.",
                        "A claim id is S, a hyphen and two to four digits, such as S-07.");
            }
            String fact = entry.text("fact");
            var by = entry.texts("by");
            Optional<String> waiver = entry.optionalText("waiver");
            byOrWaiver(entry, by, waiver);
            entry.end();
            if (!id.isEmpty()) {
                var names = by.stream().map(Yaml.Scalar::text).toList();
                claims.add(new PlacedClaim(new Claim(id, fact, names, waiver), entry.place("id"), by));
            }
        }
        file.end();
        return claims;
    }

    private static void byOrWaiver(YamlFields entry, List<Yaml.Scalar> by, Optional<String> waiver) {
        if (by.isEmpty() && waiver.isEmpty()) {
            entry.add(
                    entry.place("id"),
                    "claim-without-rule",
                    entry.name() + " names nothing that implements it.",
                    "List it under \"by\", such as \"rule GALL-03\", or give the reason as \"waiver\".");
        } else if (!by.isEmpty() && waiver.isPresent()) {
            entry.add(
                    entry.place("waiver"),
                    "claim-with-both",
                    entry.name() + " is implemented and waived.",
                    "Remove either \"by\" or \"waiver\".");
        }
    }
}
