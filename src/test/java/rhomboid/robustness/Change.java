package rhomboid.robustness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rhomboid.casefile.CaseJson;
import rhomboid.casefile.CaseReader;
import rhomboid.model.InferredFinding;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.rules.Vocabulary.Alias;

/** A change of a case that is no reason to see the person later. */
enum Change {
    /** Every left limb for the right one and the other way round; organs have sides, so the trunk is left as it is. */
    SIDES_EXCHANGED {
        @Override
        List<Answers.Changed> of(PatientCase before, Random random) {
            PatientCase after = PatientCase.builder(before.id())
                    .patient(before.patient())
                    .present(otherSide(before.present()))
                    .absent(otherSide(before.absent()))
                    .measurements(before.measurements())
                    .build();
            // The gallbladder has a side: pain from the right ribs into the right arm means more than into the left.
            return before.present().contains("right-rib-belly-pain")
                            || after.present().equals(before.present())
                                    && after.absent().equals(before.absent())
                    ? List.of()
                    : List.of(new Answers.Changed("sides", after));
        }
    },
    /** The answers of a case file in the opposite order. */
    ORDER_REVERSED {
        @Override
        List<Answers.Changed> of(PatientCase before, Random random) {
            return List.of(new Answers.Changed("order", read(replaced(LIST, before, Change::reversed))));
        }
    },
    /** Whole numbers of a case file written with a decimal: 8 as 8.0. */
    NUMBERS_WITH_DECIMAL {
        @Override
        List<Answers.Changed> of(PatientCase before, Random random) {
            return List.of(new Answers.Changed("numbers", read(replaced(WHOLE, before, text -> text + ".0"))));
        }
    },
    /** The same age, as a measurement. */
    AGE_AS_MEASUREMENT {
        @Override
        List<Answers.Changed> of(PatientCase before, Random random) {
            Integer age = before.patient().age();
            return age == null
                    ? List.of()
                    : List.of(new Answers.Changed(
                            "age-years",
                            Answers.like(before)
                                    .patient(new Patient(null, before.patient().sex()))
                                    .measurement("age-years", age)
                                    .build()));
        }
    },
    /** What is known already said again in an older code. */
    SAID_AGAIN_BY_ALIAS {
        @Override
        List<Answers.Changed> of(PatientCase before, Random random) {
            return Levels.VOCABULARY.aliases().values().stream()
                    .filter(alias -> before.present().containsAll(alias.present()))
                    .filter(alias -> before.absent().containsAll(alias.absent()))
                    .map(Alias::code)
                    .map(code -> new Answers.Changed(code, Answers.present(before, code)))
                    .toList();
        }
    },
    /** A habit or an itch that has nothing to do with urgency. */
    IRRELEVANT_FINDING_ADDED {
        @Override
        List<Answers.Changed> of(PatientCase before, Random random) {
            return IRRELEVANT.stream()
                    .filter(finding -> isUnanswered(before, finding))
                    .map(finding -> new Answers.Changed(finding, Answers.present(before, finding)))
                    .toList();
        }
    },
    /** A question that was open, answered with no; some questions by chance, and all at once. */
    OPEN_QUESTION_DENIED {
        @Override
        List<Answers.Changed> of(PatientCase before, Random random) {
            var implied = Levels.rhomboid().assess(before).inferred().stream()
                    .map(InferredFinding::finding)
                    .toList();
            var open = new ArrayList<>(Levels.VOCABULARY.findings().keySet().stream()
                    .filter(finding -> isUnanswered(before, finding) && !implied.contains(finding))
                    .toList());
            var cases = new ArrayList<Answers.Changed>();
            cases.add(new Answers.Changed("all", Answers.denied(before, open.toArray(String[]::new))));
            Collections.shuffle(open, random);
            open.stream()
                    .limit(DENIALS)
                    .map(finding -> new Answers.Changed(finding, Answers.denied(before, finding)))
                    .forEach(cases::add);
            return cases;
        }
    };

    private static final int DENIALS = 10;

    private static final List<String> IRRELEVANT = List.of(
            "hunched-shoulders",
            "posture-pelvis-tucked",
            "posture-pelvis-out",
            "leans-on-one-leg",
            "no-ergonomic-equipment",
            "bag-one-shoulder",
            "desk-sedentary",
            "rounded-shoulders",
            "tight-chest-muscles",
            "itching-localised");

    private static final Map<String, String> SIDES =
            sides("arm-weakness", "arm-numbness", "leg-weakness", "leg-numbness", "leg-pain");

    private static final Pattern LIST = Pattern.compile("(?<=\"(?:present|absent)\":\\[)[^\\]]+");
    private static final Pattern WHOLE = Pattern.compile("(?<=-(?:score|days|rate|bp|percent)\":)[0-9]+(?=[,}])");

    /** The case changed in this way, once or more often; never, where it has nothing to change. */
    abstract List<Answers.Changed> of(PatientCase before, Random random);

    private static boolean isUnanswered(PatientCase before, String finding) {
        return !before.present().contains(finding) && !before.absent().contains(finding);
    }

    private static Map<String, String> sides(String... limbs) {
        var sides = new TreeMap<String, String>();
        sides.put("radiates-left-arm", "radiates-right-arm");
        sides.put("radiates-right-arm", "radiates-left-arm");
        for (String limb : limbs) {
            sides.put("left-" + limb, "right-" + limb);
            sides.put("right-" + limb, "left-" + limb);
        }
        return sides;
    }

    private static String[] otherSide(Collection<String> findings) {
        return findings.stream()
                .map(finding -> SIDES.getOrDefault(finding, finding))
                .toArray(String[]::new);
    }

    private static String replaced(Pattern pattern, PatientCase before, UnaryOperator<String> replacement) {
        return pattern.matcher(CaseJson.write(before))
                .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group())));
    }

    private static String reversed(String list) {
        var items = Arrays.asList(list.split(",", -1));
        Collections.reverse(items);
        return items.stream().collect(Collectors.joining(","));
    }

    private static PatientCase read(String json) {
        return new CaseReader(Levels.VOCABULARY).readJson("changed.json", json.getBytes(StandardCharsets.UTF_8));
    }
}
