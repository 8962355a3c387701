package rhomboid.engine;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.DSL.or;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.DSL;
import org.drools.model.Drools;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Rule.Attribute;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItem;
import org.drools.model.view.ViewItemBuilder;
import rhomboid.model.Present;
import rhomboid.rules.Condition;
import rhomboid.rules.Pattern;
import rhomboid.rules.Pattern.Codes;
import rhomboid.rules.Pattern.Constraint;
import rhomboid.rules.Pattern.FactType;
import rhomboid.rules.Pattern.Operator;
import rhomboid.rules.Phase;
import rhomboid.rules.Rule;

/**
 * Builds the Drools model of checked rules through the canonical-model API, the one that code generated from DRL calls. No text of
 * a rule becomes code: conditions become patterns, conclusions become our own consequences.
 *
 * <p>Every rule belongs to the agenda group of its phase, so that one session serves all phases and a phase evaluates its own
 * rules only. Rules of one phase that ask for the same are one rule for Drools, since they fire together.
 */
final class RuleModel {

    /** The global that collects the positions of fired rules. */
    static final String FIRED = "fired";

    /** Longer lists of findings are tried as a list, since a rule is built once per combination. */
    private static final int MOST_ALTERNATIVES = 12;

    private static final String PACKAGE = "rhomboid.rules";

    private final Global<FiredLog> fired = globalOf(FiredLog.class, PACKAGE, FIRED);
    private final Patterns patterns = new Patterns();
    private int variables;

    /** The model of these rules; positions are those of the list. */
    static Model of(List<Rule> rules) {
        var builder = new RuleModel();
        var model = new ModelImpl();
        model.addGlobal(builder.fired);
        Map<Asked, List<Integer>> sharing = new LinkedHashMap<>();
        for (int position = 0; position < rules.size(); position++) {
            Rule rule = rules.get(position);
            sharing.computeIfAbsent(new Asked(rule.phase(), rule.when()), asked -> new ArrayList<>())
                    .add(position);
        }
        sharing.forEach((asked, positions) -> model.addRule(builder.build(asked, positions, rules)));
        return model;
    }

    /** What rules of one phase ask for. */
    private record Asked(Phase phase, Condition when) {}

    private org.drools.model.Rule build(Asked asked, List<Integer> positions, List<Rule> rules) {
        var items = new ArrayList<RuleItemBuilder<?>>(views(asked.when()));
        List<Present> derived = positions.stream()
                .flatMap(position -> rules.get(position).then().stream())
                .filter(Present.class::isInstance)
                .map(Present.class::cast)
                .toList();
        items.add(consequence(positions.stream().mapToInt(Integer::intValue).toArray(), derived));
        return rule(PACKAGE, rules.get(positions.get(0)).id())
                .attribute(Attribute.AGENDA_GROUP, asked.phase().folder())
                .build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    private RuleItemBuilder<?> consequence(int[] positions, List<Present> derived) {
        if (derived.isEmpty()) {
            // Without the Drools argument, for which Drools would make a table of facts at each firing.
            return on(fired).execute(log -> log.add(positions));
        }
        return on(fired).execute((Drools drools, FiredLog log) -> {
            log.add(positions);
            for (Present present : derived) {
                drools.insert(present);
            }
        });
    }

    private List<ViewItem<?>> views(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream()
                    .sorted(Comparator.comparingInt(RuleModel::order))
                    .flatMap(part -> views(part).stream())
                    .toList();
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast(atLeast);
        }
        return List.of(view(condition));
    }

    /**
     * Patient and measurements first: few different patterns stand there, so that rules share their nodes. Then single findings and
     * alternatives, then what needs memory in every session. The order makes no other difference.
     */
    private static int order(Condition condition) {
        if (condition instanceof Condition.Matches matches) {
            return matches.pattern().type() == FactType.PRESENT ? 1 : 0;
        }
        return condition instanceof Condition.None ? 4 : condition instanceof Condition.AtLeast ? 3 : 2;
    }

    private ViewItem<?> view(Condition condition) {
        if (condition instanceof Condition.AllOf || condition instanceof Condition.AtLeast) {
            return all(views(condition));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any(any.parts().stream().<ViewItem<?>>map(this::view).toList());
        }
        if (condition instanceof Condition.None none) {
            return not(patterns.of(none.pattern()));
        }
        if (condition instanceof Condition.Exists exists) {
            return exists(exists.pattern());
        }
        return patterns.of(((Condition.Matches) condition).pattern());
    }

    /**
     * One of several findings as that many single patterns joined by {@code or}: the rule may then fire more than once, which
     * changes nothing, and every pattern is found by its code. {@code exists} itself would make Drools build memory for the rule in
     * every session, and try its list on every finding.
     */
    private ViewItem<?> exists(Pattern pattern) {
        if (pattern.type() == FactType.PRESENT && pattern.constraints().size() == 1) {
            Constraint only = pattern.constraints().get(0);
            if (only.operator() == Operator.IN
                    && ((Codes) only.literal()).codes().size() <= MOST_ALTERNATIVES) {
                return anyPresent(((Codes) only.literal()).codes());
            }
        }
        return DSL.exists(patterns.of(pattern));
    }

    private ViewItem<?> anyPresent(List<String> findings) {
        return any(findings.stream().<ViewItem<?>>map(patterns::present).toList());
    }

    private static ViewItem<?> all(List<ViewItem<?>> parts) {
        return parts.size() == 1 ? parts.get(0) : and(parts.get(0), rest(parts));
    }

    private static ViewItem<?> any(List<ViewItem<?>> parts) {
        return parts.size() == 1 ? parts.get(0) : or(parts.get(0), rest(parts));
    }

    private static ViewItemBuilder<?>[] rest(List<ViewItem<?>> parts) {
        return parts.stream().skip(1).toArray(ViewItemBuilder<?>[]::new);
    }

    /**
     * {@code accumulate( Present( finding in ( .. ) ); $n : count(); $n >= .. )}, behind one of the findings of which at least one
     * must be present: of three with two wanted, one of the first two is. Without that Drools would count in every session.
     */
    private List<ViewItem<?>> atLeast(Condition.AtLeast atLeast) {
        Variable<Long> count = declarationOf(Long.class, "$n" + variables++);
        long least = atLeast.count();
        List<String> findings = atLeast.findings().stream().distinct().toList();
        var views = new ArrayList<ViewItem<?>>();
        int needed = findings.size() - atLeast.count() + 1;
        if (needed > 0 && needed <= MOST_ALTERNATIVES) {
            views.add(anyPresent(findings.subList(0, needed)));
        }
        views.add(accumulate(
                patterns.presentOneOf(findings),
                accFunction(CountAccumulateFunction::new).as(count)));
        views.add(pattern(count).expr("at least " + least, n -> n >= least));
        return views;
    }
}
