package rhomboid.authoring;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rhomboid.model.Assessment;
import rhomboid.model.Problem;
import rhomboid.model.RankedCandidate;
import rhomboid.model.Trace;

/** What a watch shows. */
final class WatchText {

    private static final int MOST = 5;

    private WatchText() {}

    /** Problems, one below the other; nothing if there are none. */
    static String problems(List<Problem> problems) {
        return problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
    }

    /** The case as it is assessed, or what changed in it. */
    static String assessment(Optional<Trace> before, Trace now) {
        Assessment assessment = now.assessment();
        if (before.isEmpty()) {
            return "Case " + assessment.caseId() + ": " + assessment.urgency() + "; " + candidates(assessment) + ".\n"
                    + assessment.ruleSet().statement() + "\n";
        }
        Assessment old = before.get().assessment();
        String changes = level(old, assessment)
                + line("candidates: ", candidates(old), candidates(assessment))
                + rules("now fires: ", without(now.fired(), before.get().fired()))
                + rules("no longer fires: ", without(before.get().fired(), now.fired()));
        return "Case " + assessment.caseId() + ": "
                + (changes.isEmpty() ? assessment.urgency() + ", as before.\n" : "changed.\n" + changes);
    }

    private static String level(Assessment old, Assessment now) {
        return line("level: ", old.urgency().name(), now.urgency().name());
    }

    private static String line(String what, String old, String now) {
        return old.equals(now) ? "" : "  " + what + now + ", before: " + old + "\n";
    }

    private static String rules(String what, SortedSet<String> rules) {
        return rules.isEmpty() ? "" : "  " + what + String.join(", ", rules) + "\n";
    }

    private static SortedSet<String> without(SortedSet<String> these, SortedSet<String> those) {
        var rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    private static String candidates(Assessment assessment) {
        List<RankedCandidate> all = assessment.candidates();
        if (all.isEmpty()) {
            return "no candidates";
        }
        return all.stream()
                        .limit(MOST)
                        .map(ranked -> ranked.candidate().condition() + " "
                                + (ranked.candidate().score() > 0 ? "+" : "")
                                + ranked.candidate().score())
                        .collect(Collectors.joining(", "))
                + (all.size() > MOST ? " and " + (all.size() - MOST) + " more" : "");
    }
}
