package rhomboid.site;

import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Consumer;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.Withheld;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Rule;

/** Which codes a rule asks for and which it concludes about. */
final class Uses {

    private Uses() {}

    /** Findings, measurements and conditions, sorted. */
    static Collection<Code> asked(Rule rule) {
        var codes = new TreeSet<Code>();
        leaves(rule.when(), leaf -> {
            if (leaf instanceof Condition.AtLeast atLeast) {
                atLeast.findings().forEach(code -> codes.add(Code.finding(code)));
            } else {
                Pattern pattern = pattern(leaf);
                PatternWords.codes(pattern).forEach(code -> codes.add(Code.of(pattern.type(), code)));
            }
        });
        return codes;
    }

    /** Whether the rule asks for the age or the sex of the person. */
    static boolean asksForPerson(Rule rule) {
        var found = new TreeSet<FactType>();
        leaves(rule.when(), leaf -> {
            if (!(leaf instanceof Condition.AtLeast)) {
                found.add(pattern(leaf).type());
            }
        });
        return found.contains(FactType.PATIENT);
    }

    /** Findings, conditions and advice, sorted. */
    static Collection<Code> concluded(Rule rule) {
        var codes = new TreeSet<Code>();
        for (Conclusion conclusion : rule.then()) {
            if (conclusion instanceof Evidence evidence) {
                codes.add(Code.condition(evidence.condition()));
            } else if (conclusion instanceof Present present) {
                codes.add(Code.finding(present.finding()));
            } else if (conclusion instanceof Advised advised) {
                codes.add(Code.advice(advised.advice()));
            } else if (conclusion instanceof Withheld withheld) {
                codes.add(Code.advice(withheld.advice()));
            }
        }
        return codes;
    }

    private static void leaves(Condition condition, Consumer<Condition> to) {
        if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> leaves(part, to));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> leaves(part, to));
        } else {
            to.accept(condition);
        }
    }

    private static Pattern pattern(Condition leaf) {
        if (leaf instanceof Condition.Matches matches) {
            return matches.pattern();
        }
        return leaf instanceof Condition.Exists exists ? exists.pattern() : ((Condition.None) leaf).pattern();
    }
}
