package rhomboid.site;

import java.util.List;
import rhomboid.check.Scenario;
import rhomboid.rules.Claim;
import rhomboid.rules.Rule;
import rhomboid.rules.Source;

/**
 * Everything that can be said about one rule.
 *
 * @param rule the rule
 * @param when what must hold, in words
 * @param then what follows, in words
 * @param uses the findings, measurements and conditions that it asks for, sorted
 * @param sources what it cites, in its order
 * @param claims the claims that it carries, in its order
 * @param firing scenarios that expect it to fire, by place
 * @param notFiring scenarios that expect it not to fire, by place
 * @param boundaries its numbers, in its order
 */
public record RuleCard(
        Rule rule,
        Clause when,
        List<String> then,
        List<Code> uses,
        List<Source> sources,
        List<Claim> claims,
        List<Scenario> firing,
        List<Scenario> notFiring,
        List<Boundary> boundaries) {

    /** Copies the lists. */
    public RuleCard {
        then = List.copyOf(then);
        uses = List.copyOf(uses);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        firing = List.copyOf(firing);
        notFiring = List.copyOf(notFiring);
        boundaries = List.copyOf(boundaries);
    }
}
