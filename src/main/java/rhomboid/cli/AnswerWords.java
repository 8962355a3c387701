package rhomboid.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rhomboid.model.ChangedAnswer;
import rhomboid.rules.Vocabulary;
import rhomboid.rules.Vocabulary.Finding;
import rhomboid.rules.Vocabulary.MeasurementKind;

/** Changed answers in plain words, in the conditional: what would change a result, never what to answer. */
record AnswerWords(Vocabulary vocabulary) {

    /** All of them in one clause. */
    String clause(List<ChangedAnswer> changed) {
        return changed.stream().map(this::clause).collect(Collectors.joining(", and if ", "if ", ""));
    }

    /** One of them, such as {@code fever (fever) were absent instead of present}. */
    String clause(ChangedAnswer changed) {
        String subject = subject(changed.code());
        if (changed.isNew()) {
            return subject + ", not stated so far, were " + value(changed.code(), changed.after());
        }
        return subject + " were " + (changed.isWithdrawn() ? "not known" : value(changed.code(), changed.after()))
                + " instead of " + value(changed.code(), changed.before());
    }

    private String subject(String code) {
        return label(code).map(label -> "\"" + label + "\" (" + code + ")").orElse("the " + code);
    }

    private Optional<String> label(String code) {
        return Optional.ofNullable(vocabulary.findings().get(code))
                .map(Finding::label)
                .or(() ->
                        Optional.ofNullable(vocabulary.measurements().get(code)).map(MeasurementKind::label));
    }

    private String value(String code, String value) {
        MeasurementKind kind = vocabulary.measurements().get(code);
        return kind == null || kind.unit().isEmpty() ? value : value + " " + kind.unit();
    }
}
