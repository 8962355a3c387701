package rhomboid.engine;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.and;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.not;
import static org.drools.model.DSL.on;
import static org.drools.model.DSL.or;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.base.accumulators.CountAccumulateFunction;
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
import rhomboid.rules.Rule;

/**
 * Builds the Drools model of checked rules through the canonical-model API, the one that code generated from DRL calls. No text of
 * a rule becomes code: conditions become patterns, conclusions become our own consequences.
 *
 * <p>Every rule belongs to the agenda group of its phase, so that one session serves all phases and a phase evaluates its own
 * rules only.
 */
final class RuleModel {

    /** The global that collects the positions of fired rules. */
    static final String FIRED = "fired";

    private static final String PACKAGE = "rhomboid.rules";

    private final Global<FiredLog> fired = globalOf(FiredLog.class, PACKAGE, FIRED);
    private final Patterns patterns = new Patterns();
    private int variables;

    /** The model of these rules; positions are those of the list. */
    static Model of(List<Rule> rules) {
        var builder = new RuleModel();
        var model = new ModelImpl();
        model.addGlobal(builder.fired);
        for (int position = 0; position < rules.size(); position++) {
            model.addRule(builder.build(position, rules.get(position)));
        }
        return model;
    }

    private org.drools.model.Rule build(int position, Rule rule) {
        var items = new ArrayList<RuleItemBuilder<?>>(views(rule.when()));
        List<Present> derived = rule.then().stream()
                .filter(Present.class::isInstance)
                .map(Present.class::cast)
                .toList();
        items.add(on(fired).execute((Drools drools, FiredLog log) -> {
            log.add(position);
            for (Present present : derived) {
                drools.insert(present);
            }
        }));
        return rule(PACKAGE, rule.id())
                .attribute(Attribute.AGENDA_GROUP, rule.phase().folder())
                .build(items.toArray(RuleItemBuilder<?>[]::new));
    }

    private List<ViewItem<?>> views(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().flatMap(part -> views(part).stream()).toList();
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast(atLeast);
        }
        return List.of(view(condition));
    }

    private ViewItem<?> view(Condition condition) {
        if (condition instanceof Condition.AllOf || condition instanceof Condition.AtLeast) {
            return joined(views(condition), true);
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.parts().stream().<ViewItem<?>>map(this::view).toList(), false);
        }
        if (condition instanceof Condition.Exists exists) {
            return exists(patterns.of(exists.pattern()));
        }
        if (condition instanceof Condition.None none) {
            return not(patterns.of(none.pattern()));
        }
        return patterns.of(((Condition.Matches) condition).pattern());
    }

    private static ViewItem<?> joined(List<ViewItem<?>> parts, boolean all) {
        ViewItemBuilder<?>[] rest = parts.stream().skip(1).toArray(ViewItemBuilder<?>[]::new);
        return all ? and(parts.get(0), rest) : or(parts.get(0), rest);
    }

    /** {@code accumulate( Present( finding in ( .. ) ); $n : count(); $n >= .. )}. */
    private List<ViewItem<?>> atLeast(Condition.AtLeast atLeast) {
        Variable<Long> count = declarationOf(Long.class, "$n" + variables++);
        long least = atLeast.count();
        return List.of(
                accumulate(
                        patterns.present(atLeast.findings()),
                        accFunction(CountAccumulateFunction::new).as(count)),
                pattern(count).expr("at least " + least, n -> n >= least));
    }
}
