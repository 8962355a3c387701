package rhomboid.proof;

import java.util.List;
import rhomboid.model.Assessment;

/** What the rules say of a case, in a few words. */
final class Found {

    private Found() {}

    /** The level and the rules that set it. */
    static String of(Assessment assessment) {
        List<String> rules = assessment.escalations().stream()
                .filter(escalation -> escalation.urgency() == assessment.urgency())
                .map(escalation -> escalation.reason().rule().id())
                .distinct()
                .toList();
        return assessment.urgency() + (rules.isEmpty() ? ", no rule escalates" : " by " + String.join(", ", rules));
    }
}
