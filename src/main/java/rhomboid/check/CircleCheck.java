package rhomboid.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.model.Conclusion;
import rhomboid.model.Present;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

/** Looks for findings that follow from themselves by way of others. */
final class CircleCheck {

    private final Map<String, Set<String>> follows = new TreeMap<>();

    private CircleCheck(List<Rule> rules) {
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.then()) {
                for (String from : Leaves.codes(rule, FactType.PRESENT)) {
                    follows.computeIfAbsent(from, key -> new TreeSet<>()).add(((Present) conclusion).finding());
                }
            }
        }
    }

    static void run(Subject subject, Remarks remarks) {
        if (!remarks.want(Lint.L19)) {
            return;
        }
        CircleCheck check = new CircleCheck(subject.rules().rules(Phase.FINDINGS));
        Set<String> told = new HashSet<>();
        for (Rule rule : subject.own()) {
            if (rule.phase() == Phase.FINDINGS) {
                for (int i = 0; i < rule.then().size(); i++) {
                    String finding = ((Present) rule.then().get(i)).finding();
                    for (String from : Leaves.codes(rule, FactType.PRESENT)) {
                        List<String> way = check.way(finding, from);
                        if (!way.isEmpty() && told.add(String.join(" ", new TreeSet<>(way)))) {
                            remarks.add(
                                    Lint.L19,
                                    subject.conclusion(rule, i),
                                    rule.id() + " closes a circle: " + String.join(", then ", way) + ", then " + finding
                                            + ".",
                                    "Each then stands for all the others. If that is meant, keep one of the findings.");
                        }
                    }
                }
            }
        }
    }

    /** The shortest way from one finding to another, both included; empty if there is none. */
    private List<String> way(String from, String to) {
        Map<String, List<String>> ways = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        ways.put(from, List.of(from));
        while (!open.isEmpty() && !ways.containsKey(to)) {
            String at = open.remove();
            for (String next : follows.getOrDefault(at, Set.of())) {
                if (!ways.containsKey(next)) {
                    List<String> way = new ArrayList<>(ways.getOrDefault(at, List.of()));
                    way.add(next);
                    ways.put(next, List.copyOf(way));
                    open.add(next);
                }
            }
        }
        return ways.getOrDefault(to, List.of());
    }
}
