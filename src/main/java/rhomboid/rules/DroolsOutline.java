package rhomboid.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a rule file with Drools' own parser and gives the outline of each rule. Every part of the syntax tree that the rule language
 * does not have makes an outline that equals none of {@link DrlOutline}.
 */
final class DroolsOutline {

    private static final String FOREIGN = "foreign";

    private DroolsOutline() {}

    /** The header and the rules of a file; empty if Drools cannot read it. */
    static Optional<List<String>> of(String text, LanguageLevelOption level) {
        DrlParser parser = new DrlParser(level);
        @Nullable PackageDescr file;
        try {
            file = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException unreadable) {
            return Optional.empty();
        }
        if (file == null || parser.hasErrors()) {
            return Optional.empty();
        }
        List<String> outlines = new ArrayList<>();
        outlines.add(header(file));
        file.getRules().forEach(rule -> outlines.add(rule(rule)));
        return Optional.of(outlines);
    }

    /** The header that every file of a folder must have. */
    static String header(String packageName) {
        return packageName + " [rhomboid.model.*] [rhomboid.model.Conclude.*] true";
    }

    private static String header(PackageDescr file) {
        boolean nothingElse = file.getGlobals().isEmpty()
                && file.getFunctions().isEmpty()
                && file.getTypeDeclarations().isEmpty()
                && file.getEnumDeclarations().isEmpty()
                && file.getEntryPointDeclarations().isEmpty()
                && file.getWindowDeclarations().isEmpty()
                && file.getAccumulateImports().isEmpty()
                && file.getAttributes().isEmpty()
                && file.getUnit() == null;
        return file.getNamespace() + " " + targets(file.getImports()) + " " + targets(file.getFunctionImports()) + " "
                + nothingElse;
    }

    private static List<String> targets(List<? extends ImportDescr> imports) {
        return imports.stream().map(ImportDescr::getTarget).sorted().toList();
    }

    private static String rule(RuleDescr rule) {
        if (rule.isQuery()
                || rule.getParentName() != null
                || !rule.getAttributes().isEmpty()
                || !rule.getNamedConsequences().isEmpty()) {
            return FOREIGN;
        }
        TreeSet<String> annotations = new TreeSet<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            boolean plain = annotation.getValueMap().size() == 1 && annotation.hasValue();
            annotations.add(
                    plain
                            ? "@" + annotation.getName() + "("
                                    + annotation.getValueMap().get("value") + ")"
                            : FOREIGN);
        }
        String then = tokens(String.valueOf(rule.getConsequence()));
        return DrlOutline.rule(rule.getName(), annotations, DrlOutline.group("all", parts(rule.getLhs(), false)), then);
    }

    private static List<String> parts(ConditionalElementDescr group, boolean any) {
        List<String> parts = new ArrayList<>();
        for (BaseDescr part : group.getDescrs()) {
            boolean same = any ? part instanceof OrDescr : part instanceof AndDescr;
            if (same) {
                parts.addAll(parts((ConditionalElementDescr) part, any));
            } else {
                parts.add(part(part));
            }
        }
        return parts;
    }

    private static String part(BaseDescr part) {
        if (part instanceof PatternDescr pattern) {
            return pattern.getSource() instanceof AccumulateDescr count ? count(pattern, count) : pattern(pattern);
        }
        if (part instanceof OrDescr or) {
            return DrlOutline.group("any", parts(or, true));
        }
        if (part instanceof AndDescr and) {
            return DrlOutline.group("all", parts(and, false));
        }
        if (part instanceof ExistsDescr exists) {
            return DrlOutline.group("exists", parts(exists, false));
        }
        return part instanceof NotDescr not ? DrlOutline.group("not", parts(not, false)) : FOREIGN;
    }

    private static String pattern(PatternDescr pattern) {
        boolean plain = pattern.getIdentifier() == null
                && pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty()
                && !pattern.isUnification()
                && !pattern.isQuery();
        return plain ? DrlOutline.pattern(pattern.getObjectType(), constraints(pattern)) : FOREIGN;
    }

    private static List<String> constraints(PatternDescr pattern) {
        List<String> constraints = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            constraints.add(
                    constraint instanceof ExprConstraintDescr expression
                                    && expression.getType() == ExprConstraintDescr.Type.NAMED
                            ? tokens(expression.getExpression())
                            : FOREIGN);
        }
        return constraints;
    }

    private static String count(PatternDescr result, AccumulateDescr count) {
        BaseDescr source = count.getInput();
        List<String> input = source instanceof AndDescr and ? parts(and, false) : List.of(part(source));
        List<String> comparisons = constraints(result);
        boolean plain = result.getIdentifier() == null
                && result.getObjectType().equals("Object")
                && count.getFunctions().size() == 1
                && count.getFunctions().get(0).getFunction().equals("count")
                && count.getFunctions().get(0).getParams().length == 0
                && !count.getFunctions().get(0).isUnification()
                && input.size() == 1
                && comparisons.size() == 1;
        return plain
                ? DrlOutline.count(input.get(0), count.getFunctions().get(0).getBind(), comparisons.get(0))
                : FOREIGN;
    }

    /** The tokens of a part that Drools leaves as text, without spaces and comments. */
    private static String tokens(String part) {
        DrlProblems problems = new DrlProblems(DrlText.of("", part), List.of());
        StringBuilder tokens = new StringBuilder();
        for (Token token : DrlLexer.tokens(problems)) {
            tokens.append(token.is(Token.Kind.TEXT) ? "\"" + token.text() + "\"" : token.text());
        }
        return problems.isEmpty() ? tokens.toString() : FOREIGN;
    }
}
