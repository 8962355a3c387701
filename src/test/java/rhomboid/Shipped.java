package rhomboid;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import rhomboid.model.PatientCase;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.RuleSet;

/** The bundled rules, and small changes to cases, for the tests that hold their invariants. */
final class Shipped {

    static final Rhomboid RHOMBOID = Rhomboid.bundled();
    static final RuleSet RULES = RHOMBOID.ruleSet();

    private Shipped() {}

    /** A case with nothing but these findings. */
    static PatientCase only(String... present) {
        return PatientCase.builder("only").present(present).build();
    }

    /** The case with a finding, whatever it said of it before. */
    static PatientCase with(PatientCase old, String finding) {
        var present = new TreeSet<>(old.present());
        var absent = new TreeSet<>(old.absent());
        present.add(finding);
        absent.remove(finding);
        return changed(old, present, absent, old.measurements());
    }

    /** The case with findings denied of which it said nothing. */
    static PatientCase denying(PatientCase old, List<String> findings) {
        var absent = new TreeSet<>(old.absent());
        absent.addAll(findings);
        absent.removeAll(old.present());
        return changed(old, old.present(), absent, old.measurements());
    }

    /** The case with a measurement, whatever it said of it before. */
    static PatientCase with(PatientCase old, String measurement, double value) {
        var measurements = new TreeMap<>(old.measurements());
        measurements.put(measurement, value);
        return changed(old, old.present(), old.absent(), measurements);
    }

    private static PatientCase changed(
            PatientCase old, SortedSet<String> present, SortedSet<String> absent, Map<String, Double> measurements) {
        return PatientCase.builder(old.id())
                .patient(old.patient())
                .present(present.toArray(String[]::new))
                .absent(absent.toArray(String[]::new))
                .measurements(measurements)
                .build();
    }

    /** Every leaf of a condition. */
    static void leaves(Condition condition, Consumer<Condition> to) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> leaves(part, to));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> leaves(part, to));
        } else {
            to.accept(condition);
        }
    }

    /** Every pattern of a condition, those below {@code not} too. */
    static void patterns(Condition condition, Consumer<Pattern> to) {
        leaves(condition, leaf -> {
            if (leaf instanceof Condition.Matches matches) {
                to.accept(matches.pattern());
            } else if (leaf instanceof Condition.Exists exists) {
                to.accept(exists.pattern());
            } else if (leaf instanceof Condition.None none) {
                to.accept(none.pattern());
            }
        });
    }

    /** The codes that a pattern names. */
    static List<String> codes(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.literal() instanceof Codes)
                .flatMap(constraint -> ((Codes) constraint.literal()).codes().stream())
                .toList();
    }
}
