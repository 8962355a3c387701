package rhomboid.diff;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import rhomboid.diff.Change.Part;
import rhomboid.model.Decimal;

/** The fields in which two records of one type differ, named as in the files. */
final class Fields {

    private static final String ALL = "*";

    private Fields() {}

    /** Compares fields, of which these are for people only. */
    static <T> BiFunction<T, T, List<Part>> of(Set<String> words) {
        return (before, after) -> between(before, after, words);
    }

    /** Compares fields that are all for people only. */
    static <T> BiFunction<T, T, List<Part>> allWords() {
        return of(Set.of(ALL));
    }

    private static List<Part> between(Object before, Object after, Set<String> words) {
        var parts = new ArrayList<Part>();
        for (RecordComponent field : before.getClass().getRecordComponents()) {
            Object old = value(field, before);
            Object changed = value(field, after);
            if (!old.equals(changed)) {
                boolean wording = words.contains(ALL) || words.contains(field.getName());
                if (old instanceof Record && changed instanceof Record) {
                    parts.addAll(between(old, changed, words));
                } else {
                    parts.add(new Part(fileName(field.getName()), text(old), text(changed), wording));
                }
            }
        }
        return parts;
    }

    private static Object value(RecordComponent field, Object of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A public record can always be read.", e);
        }
    }

    private static String fileName(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Fields::text).orElse("nothing");
        }
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? "nothing" : many.stream().map(Fields::text).collect(Collectors.joining(", "));
        }
        return value instanceof Double number ? Decimal.of(number) : String.valueOf(value);
    }
}
