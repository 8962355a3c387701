package rhomboid.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rhomboid.model.NearMiss;
import rhomboid.model.RuleSetIdentity;
import rhomboid.model.Urgency;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation as JSON: every figure with its counts, and every case. */
public final class EvaluationJson {

    private static final double DIGITS = 1e4;

    private EvaluationJson() {}

    /** Indented, with a line end. */
    public static String of(Evaluation evaluation, RuleSetIdentity rules) {
        var json = new LinkedHashMap<String, Object>();
        json.put("ruleSet", map("version", rules.version(), "digest", rules.digest()));
        json.put("statement", rules.statement());
        json.put("seed", evaluation.seed());
        json.put("resamples", Bootstrap.RESAMPLES);
        json.put("cases", evaluation.results().size());
        json.put("confusion", confusion(evaluation.comparison().levels()));
        json.put("triage", triage(evaluation.comparison().levels()));
        put(json, "kappa", evaluation.kappa(), EvaluationJson::estimate);
        json.put(
                "levels",
                evaluation.accuracies().stream().map(EvaluationJson::accuracy).toList());
        json.put("category", ranks(evaluation.comparison().category(), evaluation.categoryReciprocalRank()));
        json.put("condition", ranks(evaluation.comparison().condition(), evaluation.conditionReciprocalRank()));
        json.put(
                "calibration",
                evaluation.calibrations().stream()
                        .map(EvaluationJson::calibration)
                        .toList());
        json.put("strata", strata(evaluation.strata()));
        put(json, "folds", evaluation.folds(), EvaluationJson::folds);
        json.put(
                "results",
                evaluation.results().stream().map(EvaluationJson::result).toList());
        return print(json);
    }

    private static String print(Object json) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(json) + "\n";
    }

    /** Counts by expected and then by given level. */
    private static Map<String, Object> confusion(LevelMatrix levels) {
        var rows = new LinkedHashMap<String, Object>();
        for (Urgency expected : Urgency.values()) {
            rows.put(
                    expected.name(),
                    Arrays.stream(Urgency.values())
                            .collect(Collectors.toMap(
                                    Urgency::name,
                                    given -> levels.count(expected, given),
                                    Long::sum,
                                    LinkedHashMap::new)));
        }
        return rows;
    }

    private static Map<String, Object> triage(LevelMatrix levels) {
        var figures = new LinkedHashMap<String, Object>();
        for (TriageFigure figure : TriageFigure.values()) {
            figures.put(figure.code(), share(figure.of(levels)));
        }
        return figures;
    }

    private static Map<String, Object> accuracy(LevelAccuracy accuracy) {
        return map(
                "level", accuracy.level().name(),
                "cases", accuracy.cases(),
                "sensitivityAtLeast", share(accuracy.sensitivityAtLeast()),
                "specificityAtLeast", share(accuracy.specificityAtLeast()),
                "sensitivityExactly", share(accuracy.sensitivityExactly()),
                "specificityExactly", share(accuracy.specificityExactly()));
    }

    private static Map<String, Object> ranks(Ranks ranks, Optional<Estimate> reciprocalRank) {
        Map<String, Object> json =
                map("top1", share(ranks.first()), "top3", share(ranks.firstThree()), "top5", share(ranks.firstFive()));
        put(json, "meanReciprocalRank", reciprocalRank, EvaluationJson::estimate);
        return json;
    }

    private static Map<String, Object> calibration(Calibration calibration) {
        return map(
                "word", calibration.word().name(),
                "first", share(calibration.first()),
                "anyInCase", share(calibration.anyInCase()),
                "candidates", share(calibration.candidates()));
    }

    private static Map<String, Object> strata(Map<String, List<Stratum>> strata) {
        var json = new LinkedHashMap<String, Object>();
        strata.forEach((trait, values) -> json.put(
                trait,
                values.stream()
                        .map(stratum -> map(
                                "value", stratum.value(),
                                "triage", triage(stratum.comparison().levels()),
                                "category", ranks(stratum.comparison().category(), Optional.empty())))
                        .toList()));
        return json;
    }

    private static Object folds(Folds folds) {
        var figures = new LinkedHashMap<String, Object>();
        for (FoldFigure figure : FoldFigure.of(folds)) {
            figures.put(
                    figure.label(),
                    map(
                            "folds",
                            figure.shares().stream().map(EvaluationJson::share).toList(),
                            "mean",
                            rounded(figure.mean()),
                            "lowest",
                            rounded(figure.lowest()),
                            "highest",
                            rounded(figure.highest())));
        }
        List<List<String>> ids = folds.parts().stream()
                .map(part -> part.stream().map(CaseResult::id).toList())
                .toList();
        return map("cases", ids, "figures", figures);
    }

    private static Map<String, Object> result(CaseResult result) {
        Map<String, Object> json = map("id", result.id(), "labels", result.labels());
        put(json, "expected", result.score().expected(), Urgency::name);
        json.put("given", result.score().given().name());
        json.put("incomplete", result.incomplete());
        json.put("levelRules", result.levelRules());
        put(json, "nearest", result.nearest(), EvaluationJson::nearest);
        put(json, "expectedCategory", result.expectedCategory(), code -> code);
        put(json, "categoryRank", result.score().categoryRank(), rank -> rank);
        put(json, "expectedCondition", result.expectedCondition(), code -> code);
        put(json, "conditionRank", result.score().conditionRank(), rank -> rank);
        var candidates = new ArrayList<Object>();
        for (CaseResult.CandidateResult candidate : result.candidates()) {
            candidates.add(map(
                    "condition",
                    candidate.condition(),
                    "likelihood",
                    candidate.likelihood().name()));
        }
        json.put("candidates", candidates);
        return json;
    }

    private static Object nearest(NearMiss rule) {
        return map(
                "rule", rule.rule().id(),
                "urgency", rule.urgency().name(),
                "missing", rule.missing(),
                "unknown", rule.unknown());
    }

    private static Map<String, Object> share(Share share) {
        Map<String, Object> json = map("part", share.part(), "whole", share.whole());
        share.value().ifPresent(value -> json.put("share", rounded(value)));
        share.interval().ifPresent(interval -> json.putAll(interval(interval)));
        return json;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> json = map("value", rounded(estimate.value()));
        json.putAll(interval(estimate.interval()));
        return json;
    }

    private static Map<String, Object> interval(Interval interval) {
        return map("low", rounded(interval.low()), "high", rounded(interval.high()));
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    private static <T> void put(Map<String, Object> json, String name, Optional<T> value, Function<T, Object> written) {
        value.ifPresent(some -> json.put(name, written.apply(some)));
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
