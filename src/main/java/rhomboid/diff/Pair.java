package rhomboid.diff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.PatientCase;
import rhomboid.proof.Replay;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Vocabulary;

/** Both rule sets, asked about the same case; each hears only the answers to its own questions. */
final class Pair {

    private final RuleSet before;
    private final RuleSet after;
    private final Engine plainBefore;
    private final Engine plainAfter;
    private final Function<RuleSet, Replay> replays;
    private @Nullable Replay replayBefore;
    private @Nullable Replay replayAfter;

    /**
     * Two rule sets.
     *
     * @param replays makes the replay of cases, which fits how they are found
     */
    Pair(RuleSet before, RuleSet after, Function<RuleSet, Replay> replays) {
        this.replays = replays;
        this.before = before;
        this.after = after;
        plainBefore = Engine.plain(before);
        plainAfter = Engine.plain(after);
    }

    /** The move that a case makes; its two levels may be equal. */
    Move move(PatientCase patientCase) {
        return new Move(before(patientCase).urgency(), after(patientCase).urgency());
    }

    /** The case as a witness, if it makes the move in Drools. */
    Optional<Witness> replay(Move move, PatientCase found, boolean smallest) {
        if (!move(found).equals(move)) {
            return Optional.empty();
        }
        Assessment old = replayBefore().replay(found).assessment();
        Assessment changed = replayAfter().replay(found).assessment();
        return Optional.of(new Witness(
                old.urgency(), changed.urgency(), named(found, move.id()), smallest, rules(old), rules(changed)));
    }

    private static List<String> rules(Assessment assessment) {
        return assessment.explanation().why().stream()
                .map(escalation -> escalation.reason().rule().id())
                .sorted()
                .distinct()
                .toList();
    }

    private static PatientCase named(PatientCase old, String id) {
        return new PatientCase(id, old.patient(), old.present(), old.absent(), old.measurements(), old.expected());
    }

    /** Whether an advice is given by one of them only, in Drools too. */
    boolean isAdviceDifferent(String advice, PatientCase found) {
        boolean differs = gives(advice, before(found)) != gives(advice, after(found));
        return differs
                && gives(advice, replayBefore().replay(found).assessment())
                        != gives(advice, replayAfter().replay(found).assessment());
    }

    static boolean gives(String advice, Assessment assessment) {
        return assessment.advice().stream().anyMatch(given -> given.code().equals(advice));
    }

    /** The assessment by the old version, without Drools. */
    Assessment before(PatientCase patientCase) {
        return plainBefore.assess(heard(patientCase, before));
    }

    /** The assessment by the new version, without Drools. */
    Assessment after(PatientCase patientCase) {
        return plainAfter.assess(heard(patientCase, after));
    }

    private Replay replayBefore() {
        Replay known = replayBefore;
        if (known == null) {
            known = replays.apply(before);
            replayBefore = known;
        }
        return known;
    }

    private Replay replayAfter() {
        Replay known = replayAfter;
        if (known == null) {
            known = replays.apply(after);
            replayAfter = known;
        }
        return known;
    }

    /** The case without answers to questions that the rule set does not ask. */
    private static PatientCase heard(PatientCase patientCase, RuleSet by) {
        Vocabulary vocabulary = by.vocabulary();
        Predicate<String> isAsked = vocabulary.findings()::containsKey;
        return PatientCase.builder(patientCase.id())
                .patient(patientCase.patient())
                .present(patientCase.present().stream().filter(isAsked).toArray(String[]::new))
                .absent(patientCase.absent().stream().filter(isAsked).toArray(String[]::new))
                .measurements(patientCase.measurements().entrySet().stream()
                        .filter(entry -> vocabulary.measurements().containsKey(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .build();
    }
}
