package rhomboid.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.Rhomboid;
import rhomboid.interview.Interview;
import rhomboid.interview.SimulatedPatient;
import rhomboid.interview.Step;
import rhomboid.interview.Transcript;
import rhomboid.model.PatientCase;
import rhomboid.model.Urgency;
import rhomboid.rules.Vocabulary;

/** How many questions simulated patients are asked. For one thread. */
final class InterviewFigures {

    private final Rhomboid rhomboid;
    private final Vocabulary vocabulary;
    private final Interview start;
    private final List<Run> doNotKnow = new ArrayList<>();
    private final List<Run> deny = new ArrayList<>();

    InterviewFigures(Rhomboid rhomboid) {
        this.rhomboid = rhomboid;
        vocabulary = rhomboid.ruleSet().vocabulary();
        start = rhomboid.interview();
    }

    /** One interview; the level is that of the whole case. */
    private record Run(Urgency level, Urgency found, int questions, int items) {}

    boolean isEmpty() {
        return doNotKnow.isEmpty();
    }

    void add(PatientCase patientCase) {
        PatientCase canonical = vocabulary.canonical(patientCase);
        doNotKnow.add(run(canonical));
        deny.add(run(denying(canonical)));
    }

    private Run run(PatientCase patient) {
        Transcript transcript = SimulatedPatient.of(patient).answer(start);
        return new Run(
                rhomboid.assess(patient).urgency(),
                transcript.end().assessment().urgency(),
                transcript.questions(),
                transcript.items());
    }

    /** The same person, to whom everything that the case does not say does not apply. */
    private PatientCase denying(PatientCase known) {
        var absent = new TreeSet<>(vocabulary.findings().keySet());
        absent.removeAll(known.present());
        return new PatientCase(
                known.id(), known.patient(), known.present(), absent, known.measurements(), known.expected());
    }

    /** The table, with line ends. */
    String text() {
        Map<Urgency, List<Run>> levels = new EnumMap<>(Urgency.class);
        doNotKnow.forEach(run ->
                levels.computeIfAbsent(run.level(), any -> new ArrayList<>()).add(run));
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%-44s %16s  %16s\n",
                Counts.of(doNotKnow.size(), "case") + " as simulated patients",
                "questions",
                "single answers"));
        text.append(String.format(
                Locale.ROOT,
                "%-36s %7s %8s %7s  %8s %7s  %10s\n",
                "level of the whole case",
                "cases",
                "median",
                "most",
                "median",
                "most",
                "same level"));
        levels.forEach((level, some) -> text.append(row(level.name(), some)));
        text.append(row("all", doNotKnow)).append(row("all, where they deny the rest", deny));
        return text.append(String.format(
                        Locale.ROOT,
                        "%-36s %7s %8d %7d  %8d %7d\n",
                        "asking everything",
                        "",
                        panels(),
                        panels(),
                        items(),
                        items()))
                .toString();
    }

    private static String row(String name, List<Run> runs) {
        long same = runs.stream().filter(run -> run.found() == run.level()).count();
        return String.format(
                Locale.ROOT,
                "%-36s %7d %8s %7d  %8s %7d  %10s\n",
                name,
                runs.size(),
                median(runs.stream().map(Run::questions).toList()),
                runs.stream().mapToInt(Run::questions).max().orElse(0),
                median(runs.stream().map(Run::items).toList()),
                runs.stream().mapToInt(Run::items).max().orElse(0),
                same + " of " + runs.size());
    }

    private static String median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median =
                sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
        return String.format(Locale.ROOT, median == Math.rint(median) ? "%.0f" : "%.1f", median);
    }

    /** Age, sex, all measurements together, and every group of findings in panels. */
    private int panels() {
        var topics = new TreeMap<String, Integer>();
        vocabulary.findings().values().forEach(finding -> topics.merge(Step.topic(finding), 1, Integer::sum));
        return 3
                + topics.values().stream()
                        .mapToInt(count -> (count + Step.MOST_ITEMS - 1) / Step.MOST_ITEMS)
                        .sum();
    }

    private int items() {
        return 2 + vocabulary.findings().size() + vocabulary.measurements().size();
    }
}
