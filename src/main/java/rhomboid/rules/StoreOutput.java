package rhomboid.rules;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import rhomboid.model.Advised;
import rhomboid.model.Conclusion;
import rhomboid.model.Escalation;
import rhomboid.model.Evidence;
import rhomboid.model.Present;
import rhomboid.model.Withheld;

/** Writes the parts of a rule set as numbers into a table of strings. {@link StoreInput} reads them in the same order. */
final class StoreOutput {

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** The rule set as bytes: the table of strings, then everything else. */
    static byte[] bytes(RuleSet ruleSet) {
        var body = new StoreOutput();
        body.ruleSet(ruleSet);
        var whole = new StoreOutput();
        whole.number(body.strings.size());
        for (String string : body.strings.keySet()) {
            byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
            whole.number(utf8.length);
            whole.write(stream -> stream.write(utf8));
        }
        whole.write(stream -> stream.write(body.bytes.toByteArray()));
        return whole.bytes.toByteArray();
    }

    private void ruleSet(RuleSet ruleSet) {
        string(ruleSet.identity().version());
        string(ruleSet.identity().digest());
        string(ruleSet.identity().statement());
        vocabulary(ruleSet.vocabulary());
        all(ruleSet.rules(), this::rule);
        all(ruleSet.sources(), this::source);
        all(ruleSet.education(), this::education);
        all(ruleSet.claims(), claim -> {
            string(claim.id());
            string(claim.fact());
            strings(claim.implementedBy());
            optional(claim.waiver(), this::string);
        });
        all(ruleSet.floors(), floor -> {
            pattern(floor.trigger());
            constant(floor.least());
            string(floor.because());
            string(floor.source());
        });
        all(ruleSet.invariants(), invariant -> {
            string(invariant.code());
            string(invariant.text());
            optional(invariant.demand(), this::demand);
        });
    }

    private void demand(Invariant.Demand demand) {
        when(demand.given());
        flag(demand.always());
        optional(demand.atLeast(), this::constant);
        strings(demand.advice());
        string(demand.source());
    }

    private void vocabulary(Vocabulary vocabulary) {
        all(vocabulary.groups().values(), group -> {
            string(group.code());
            string(group.label());
            flag(group.manifestation());
        });
        all(vocabulary.findings().values(), this::finding);
        all(vocabulary.measurements().values(), this::measurement);
        all(vocabulary.conditions().values(), this::condition);
        all(vocabulary.categories().values(), category -> {
            string(category.code());
            string(category.label());
            strings(category.conditions());
        });
        all(vocabulary.advice().values(), advice -> {
            string(advice.code());
            string(advice.kind());
            string(advice.text());
            strings(advice.sources());
            optional(advice.minutes(), this::number);
            optional(advice.note(), this::string);
        });
        all(vocabulary.correlations().entrySet(), correlation -> {
            string(correlation.getKey());
            strings(correlation.getValue());
        });
        all(vocabulary.aliases().values(), alias -> {
            string(alias.code());
            strings(alias.present());
            strings(alias.absent());
            string(alias.because());
        });
        all(vocabulary.exclusions(), exclusion -> {
            strings(exclusion.findings());
            optional(exclusion.sex(), this::constant);
            string(exclusion.because());
        });
    }

    private void finding(Vocabulary.Finding finding) {
        string(finding.code());
        string(finding.group());
        string(finding.label());
        string(finding.question());
        constant(finding.asked());
        flag(finding.screen());
        strings(finding.synonyms());
    }

    private void measurement(Vocabulary.MeasurementKind kind) {
        string(kind.code());
        string(kind.label());
        string(kind.question());
        string(kind.unit());
        decimal(kind.min());
        decimal(kind.max());
        flag(kind.whole());
        optional(kind.loinc(), this::string);
    }

    private void condition(Vocabulary.ConditionKind kind) {
        string(kind.code());
        string(kind.label());
        string(kind.category());
        string(kind.icd10cm());
        decimal(kind.frequency());
        strings(kind.needs());
        string(kind.source());
        string(kind.severity());
        constant(kind.usualUrgency());
        string(kind.definition());
        string(kind.nextStep());
    }

    private void source(Source source) {
        string(source.key());
        string(source.title());
        string(source.publisher());
        optional(source.year(), this::number);
        string(source.address());
        string(source.read());
    }

    private void education(EducationText text) {
        string(text.education().code());
        string(text.education().title());
        string(text.education().topic());
        string(text.education().text());
        strings(text.education().sources());
        strings(text.conditions());
        optional(text.onlyAtMost(), this::constant);
        strings(text.claims());
    }

    private void rule(Rule rule) {
        string(rule.citation().id());
        string(rule.citation().title());
        string(rule.citation().because());
        strings(rule.citation().sources());
        constant(rule.citation().basis());
        strings(rule.claims());
        number((int) rule.reviewed().toEpochDay());
        constant(rule.phase());
        when(rule.when());
        all(rule.then(), this::conclusion);
        string(rule.place().file());
        number(rule.place().line());
        number(rule.place().column());
    }

    private void when(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            number(0);
            all(all.parts(), this::when);
        } else if (condition instanceof Condition.AnyOf any) {
            number(1);
            all(any.parts(), this::when);
        } else if (condition instanceof Condition.Matches matches) {
            number(2);
            pattern(matches.pattern());
        } else if (condition instanceof Condition.Exists exists) {
            number(3);
            pattern(exists.pattern());
        } else if (condition instanceof Condition.None none) {
            number(4);
            pattern(none.pattern());
        } else if (condition instanceof Condition.AtLeast least) {
            number(5);
            number(least.count());
            strings(least.findings());
        }
    }

    private void pattern(Pattern pattern) {
        constant(pattern.type());
        all(pattern.constraints(), constraint -> {
            constant(constraint.field());
            constant(constraint.operator());
            literal(constraint.literal());
        });
    }

    private void literal(Pattern.Literal literal) {
        if (literal instanceof Pattern.Codes codes) {
            number(0);
            strings(codes.codes());
        } else if (literal instanceof Pattern.Number value) {
            number(1);
            decimal(value.value());
        } else if (literal instanceof Pattern.Word word) {
            number(2);
            number(StoreInput.WORDS.indexOf(word.value().getDeclaringClass()));
            constant(word.value());
        }
    }

    private void conclusion(Conclusion conclusion) {
        if (conclusion instanceof Present present) {
            number(0);
            string(present.finding());
        } else if (conclusion instanceof Escalation escalation) {
            number(1);
            constant(escalation.urgency());
        } else if (conclusion instanceof Evidence evidence) {
            number(2);
            string(evidence.condition());
            decimal(evidence.ratio().value());
        } else if (conclusion instanceof Advised advised) {
            number(3);
            string(advised.advice());
        } else if (conclusion instanceof Withheld withheld) {
            number(4);
            string(withheld.advice());
        }
    }

    private <T> void all(Collection<T> values, Consumer<T> writer) {
        number(values.size());
        values.forEach(writer);
    }

    private void strings(Collection<String> values) {
        all(values, this::string);
    }

    private <T> void optional(Optional<T> value, Consumer<T> writer) {
        flag(value.isPresent());
        value.ifPresent(writer);
    }

    private void string(String value) {
        number(strings.computeIfAbsent(value, key -> strings.size()));
    }

    // By name, so that reordered constants cannot change the meaning of stored rules.
    private void constant(Enum<?> value) {
        string(value.name());
    }

    private void flag(boolean value) {
        write(stream -> stream.writeBoolean(value));
    }

    private void decimal(double value) {
        write(stream -> stream.writeDouble(value));
    }

    private void number(int value) {
        write(stream -> stream.writeInt(value));
    }

    private void write(Step step) {
        try {
            step.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to.", e);
        }
    }

    /** One step of writing. */
    private interface Step {
        void to(DataOutputStream out) throws IOException;
    }
}
