package rhomboid.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rhomboid.check.Remark;
import rhomboid.diff.DiffText;
import rhomboid.diff.UrgencyChange;
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

    /** How many scenarios were run and failed, without a full stop. */
    static String count(String which, int run, int failed) {
        return which + ": " + run + (run == 1 ? " scenario, " : " scenarios, ") + failed + " failed";
    }

    /** How many rules and numbers are not tried, after {@link #count}. */
    static String gaps(int gaps) {
        return gaps == 0
                ? "; every rule and every number is tried on both sides.\n"
                : "; " + gaps + (gaps == 1 ? " rule or number is" : " rules or numbers are")
                        + " not tried on both sides.\n";
    }

    /** What a save means for the urgency of every possible case. */
    static String urgency(UrgencyChange change) {
        return change.isSame()
                ? "Urgency: PROVEN the same as before for every possible patient.\n"
                : "Urgency: PROVEN the same as before, but for these moves.\n"
                        + DiffText.moves(change)
                        + (change.undecided().isEmpty() ? "" : "  rhomboid diff searches longer.\n");
    }

    /** Remarks that were not made before in full, then how many there are. */
    static String remarks(List<Remark> fresh, int all) {
        String lints = fresh.stream().map(Remark::code).distinct().sorted().collect(Collectors.joining(" "));
        return fresh.stream().map(remark -> remark + "\n").collect(Collectors.joining())
                + (fresh.isEmpty() ? "" : "Read what to do with: rhomboid help " + lints + "\n")
                + "Check: "
                + (all == 0
                        ? "no errors or warnings.\n"
                        : all
                                + (all == 1 ? " error or warning" : " errors or warnings")
                                + (fresh.size() == all ? ".\n" : ", " + fresh.size() + " of them new.\n"));
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
                + list("candidates: ", moved(old, assessment))
                + rules("now fires: ", without(now.fired(), before.get().fired()))
                + rules("no longer fires: ", without(before.get().fired(), now.fired()));
        return "Case " + assessment.caseId() + ": "
                + (changes.isEmpty() ? assessment.urgency() + ", as before.\n" : "changed.\n" + changes);
    }

    private static String level(Assessment old, Assessment now) {
        return old.urgency() == now.urgency() ? "" : "  level: " + now.urgency() + ", was " + old.urgency() + "\n";
    }

    private static String rules(String what, SortedSet<String> rules) {
        return list(what, List.copyOf(rules));
    }

    private static String list(String what, List<String> items) {
        return items.isEmpty() ? "" : "  " + what + String.join(", ", items) + "\n";
    }

    /** Candidates whose score is another now, best first, and then those that are none any more. */
    private static List<String> moved(Assessment old, Assessment now) {
        var moved = new ArrayList<String>();
        for (RankedCandidate ranked : now.candidates()) {
            String code = ranked.candidate().condition();
            var before = old.candidate(code);
            if (before.isEmpty()) {
                moved.add(scored(ranked) + " (new)");
            } else if (before.get().candidate().score() != ranked.candidate().score()) {
                moved.add(scored(ranked) + " (was "
                        + signed(before.get().candidate().score()) + ")");
            }
        }
        old.candidates().stream()
                .map(ranked -> ranked.candidate().condition())
                .filter(code -> now.candidate(code).isEmpty())
                .forEach(code -> moved.add("no longer " + code));
        return moved;
    }

    private static String scored(RankedCandidate ranked) {
        return ranked.candidate().condition() + " " + signed(ranked.candidate().score());
    }

    private static String signed(int score) {
        return (score > 0 ? "+" : "") + score;
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
        return all.stream().limit(MOST).map(WatchText::scored).collect(Collectors.joining(", "))
                + (all.size() > MOST ? " and " + (all.size() - MOST) + " more" : "");
    }
}
