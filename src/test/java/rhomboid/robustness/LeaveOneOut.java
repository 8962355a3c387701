package rhomboid.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rhomboid.model.Expected;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;

/** How far a single missing answer lowers the level of the development cases. */
public record LeaveOneOut(List<Omission> omissions) {

    /**
     * A case without one of its answers.
     *
     * @param patientCase the full case
     * @param answer what is left out
     * @param full the level of the full case
     * @param left the level without the answer
     * @param reasons rules that ask for the full level
     */
    record Omission(PatientCase patientCase, String answer, Urgency full, Urgency left, List<String> reasons) {

        /** By how many levels the case drops; never below 0. */
        int drop() {
            return Math.max(0, full.ordinal() - left.ordinal());
        }

        /** Whether the case is an emergency by the rules. */
        boolean fromEmergency() {
            return full == Urgency.EMERGENCY;
        }

        /** Whether the case is an emergency by its label. */
        boolean expectedEmergency() {
            return patientCase.expected().flatMap(Expected::urgency).equals(Optional.of(Urgency.EMERGENCY));
        }

        /** Whether a person with an emergency, by the rules or the label, is newly told to stay at home. */
        boolean sentHome() {
            return (fromEmergency() || expectedEmergency()) && left == Urgency.SELF_CARE && full != Urgency.SELF_CARE;
        }

        String text() {
            return String.format(
                    Locale.ROOT,
                    "  %s without %s: %s to %s%s, by %s",
                    patientCase.id(),
                    answer,
                    full,
                    left,
                    expectedEmergency() ? "" : " (labelled lower)",
                    String.join(", ", reasons));
        }
    }

    /** Prints the table for the development cases. */
    public static void main(String[] arguments) {
        System.out.print(of(Levels.developmentCases()).text());
    }

    static LeaveOneOut of(List<PatientCase> cases) {
        var omissions = new ArrayList<Omission>();
        for (PatientCase full : cases) {
            var assessment = Levels.rhomboid().assess(full);
            Urgency level = assessment.urgency();
            List<String> reasons = level == Urgency.SELF_CARE
                    ? List.of()
                    : Levels.rulesAbove(Urgency.values()[level.ordinal() - 1], assessment);
            for (Answers.Changed less : Answers.eachLeftOut(full)) {
                omissions.add(new Omission(full, less.answer(), level, Levels.of(less.patientCase()), reasons));
            }
        }
        return new LeaveOneOut(List.copyOf(omissions));
    }

    List<Omission> those(Predicate<Omission> of) {
        return omissions.stream().filter(of).toList();
    }

    /** The answers that alone hold up an emergency: leaving one out lowers the level of these cases. */
    Map<String, List<Omission>> singleCarriers() {
        return those(omission -> omission.fromEmergency() && omission.drop() > 0).stream()
                .collect(Collectors.groupingBy(Omission::answer, TreeMap::new, Collectors.toList()));
    }

    String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-12s %6s %8s %6s %7s %7s %11s %11s%n",
                "full level",
                "cases",
                "answers",
                "same",
                "1 lower",
                "2 lower",
                "3+ lower",
                "to SELF_CARE"));
        for (Urgency level : Urgency.values()) {
            row(text, level.name(), omission -> omission.full() == level);
        }
        row(text, "all", omission -> true);
        row(text, "labelled E.", Omission::expectedEmergency);
        list(text, "Emergencies that one missing answer sends home", Omission::sentHome);
        list(
                text,
                "Emergencies that one missing answer lowers by two or more levels",
                omission -> (omission.fromEmergency() || omission.expectedEmergency()) && omission.drop() >= 2);
        list(
                text,
                "Others that one missing answer lowers by two or more levels",
                omission -> !omission.fromEmergency() && !omission.expectedEmergency() && omission.drop() >= 2);
        list(
                text,
                "Emergencies that one missing answer lowers by one level",
                omission -> omission.fromEmergency() && omission.drop() == 1);
        text.append("Answers that alone carry an emergency, with the cases and the level left\n");
        singleCarriers().entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> text.append(String.format(
                        Locale.ROOT,
                        "  %-28s %d  %s%n",
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(omission -> omission.patientCase().id() + " " + omission.left())
                                .collect(Collectors.joining(", ")))));
        return text.toString();
    }

    private void row(StringBuilder text, String name, Predicate<Omission> of) {
        List<Omission> some = those(of);
        long cases = some.stream()
                .map(omission -> omission.patientCase().id())
                .distinct()
                .count();
        text.append(String.format(
                Locale.ROOT,
                "%-12s %6d %8d %6d %7d %7d %11d %11d%n",
                name,
                cases,
                some.size(),
                count(some, omission -> omission.drop() == 0),
                count(some, omission -> omission.drop() == 1),
                count(some, omission -> omission.drop() == 2),
                count(some, omission -> omission.drop() > 2),
                count(some, omission -> omission.drop() > 0 && omission.left() == Urgency.SELF_CARE)));
    }

    private void list(StringBuilder text, String title, Predicate<Omission> of) {
        var lines = new TreeSet<String>();
        those(of).forEach(omission -> lines.add(omission.text()));
        text.append(title).append(": ").append(lines.size()).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
    }

    private static long count(List<Omission> omissions, Predicate<Omission> of) {
        return omissions.stream().filter(of).count();
    }
}
