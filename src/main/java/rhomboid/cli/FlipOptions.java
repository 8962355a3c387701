package rhomboid.cli;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import rhomboid.model.Urgency;
import rhomboid.proof.Scope;
import rhomboid.rules.RuleSet;
import rhomboid.rules.Suggestions;

/** Which smallest changes of answers are asked for. */
final class FlipOptions {

    private static final String ANY = "";

    @Option(
            names = "--flip",
            arity = "0..1",
            fallbackValue = ANY,
            paramLabel = "LEVEL",
            description =
                    "The smallest change of answers that leads to another level, or to LEVEL: up to it or above, or "
                            + "down to it or below; proved smallest.")
    private @Nullable String level;

    @Option(
            names = "--flip-candidate",
            arity = "0..1",
            fallbackValue = ANY,
            paramLabel = "CONDITION",
            description =
                    "The smallest change of answers that makes another condition, or CONDITION, the first candidate; "
                            + "may take a minute.")
    private @Nullable String condition;

    @Option(names = "--flip-given", description = "Flips change given answers only and leave open questions open.")
    private boolean givenOnly;

    @Option(names = "--flip-person", description = "Flips may change age and sex as well.")
    private boolean person;

    /** Whether any is. */
    boolean areWanted() {
        return isLevelWanted() || isCandidateWanted();
    }

    boolean isLevelWanted() {
        return level != null || givenOnly && condition == null || person && condition == null;
    }

    boolean isCandidateWanted() {
        return condition != null;
    }

    /** The level to reach; empty for any other. */
    Optional<Urgency> level() {
        return Optional.ofNullable(level).flatMap(WhyNotQuestion::level);
    }

    /** The condition to put first; empty for any other. */
    Optional<String> condition() {
        return Optional.ofNullable(condition).filter(code -> !code.equals(ANY));
    }

    Scope scope() {
        return person ? Scope.EVERYTHING : givenOnly ? Scope.GIVEN : Scope.ANSWERS;
    }

    /**
     * Refuses what the rules do not have.
     *
     * @throws ParameterException if there is no such level or condition
     */
    void check(RuleSet ruleSet, CommandLine command) {
        if (givenOnly && person) {
            throw new ParameterException(command, "--flip-given and --flip-person exclude each other");
        }
        if (level != null && !level.equals(ANY) && level().isEmpty()) {
            throw new ParameterException(
                    command,
                    "--flip names the unknown level \"" + level + "\"; levels are "
                            + String.join(
                                    ", ",
                                    Stream.of(Urgency.values())
                                            .map(Urgency::name)
                                            .toList())
                            + ". A case stands before --flip");
        }
        condition()
                .filter(code -> !ruleSet.vocabulary().conditions().containsKey(code))
                .ifPresent(code -> {
                    throw new ParameterException(
                            command,
                            "--flip-candidate names the unknown condition \"" + code + "\""
                                    + Suggestions.closest(
                                                    code,
                                                    ruleSet.vocabulary()
                                                            .conditions()
                                                            .keySet())
                                            .map(word -> ", perhaps for \"" + word + "\"")
                                            .orElse(". A case stands before --flip-candidate"));
                });
    }
}
