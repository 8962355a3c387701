package rhomboid.diff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.engine.Engine;
import rhomboid.model.Assessment;
import rhomboid.model.Expected;
import rhomboid.model.GivenAdvice;
import rhomboid.model.InvalidCaseException;
import rhomboid.model.PatientCase;
import rhomboid.rules.RuleSet;

/** Assesses the cases of files with two rule sets and counts what differs. */
final class Corpus {

    private final Engine before;
    private final Engine after;
    private final SortedMap<Move, Tally> moves = new TreeMap<>();
    private int cases;
    private int rejectedBefore;
    private int rejectedAfter;
    private Tally first = Tally.NONE;
    private Tally advice = Tally.NONE;
    private Triage triageBefore = Triage.NONE;
    private Triage triageAfter = Triage.NONE;

    private Corpus(RuleSet before, RuleSet after) {
        this.before = Engine.of(before);
        this.after = Engine.of(after);
    }

    /**
     * The effect on the cases of files.
     *
     * @throws InvalidCaseException if a file cannot be read or holds no case; bad records are counted only
     */
    static CorpusEffect effect(RuleSet before, RuleSet after, List<Path> files) {
        var corpus = new Corpus(before, after);
        files.forEach(corpus::read);
        return corpus.effect();
    }

    /** Reads a file once for each vocabulary; the records come in the same order. */
    private void read(Path file) {
        try (CaseStream old = new CaseReader(before.ruleSet().vocabulary()).open(file);
                CaseStream changed = new CaseReader(after.ruleSet().vocabulary()).open(file)) {
            while (old.hasNext() && changed.hasNext()) {
                Optional<Assessment> one = assess(before, old.next());
                Optional<Assessment> other = assess(after, changed.next());
                rejectedBefore += one.isEmpty() ? 1 : 0;
                rejectedAfter += other.isEmpty() ? 1 : 0;
                if (one.isPresent() && other.isPresent()) {
                    compare(one.get(), other.get());
                }
            }
        }
    }

    private static Optional<Assessment> assess(Engine engine, CaseRecord record) {
        if (!(record instanceof CaseRecord.Accepted accepted)) {
            return Optional.empty();
        }
        PatientCase patientCase = accepted.patientCase();
        try {
            return Optional.of(engine.assess(patientCase));
        } catch (InvalidCaseException refused) {
            return Optional.empty();
        }
    }

    private void compare(Assessment old, Assessment changed) {
        cases++;
        String id = old.caseId();
        if (old.urgency() != changed.urgency()) {
            moves.merge(
                    new Move(old.urgency(), changed.urgency()), Tally.NONE.with(id), (known, one) -> known.with(id));
        }
        if (!first(old).equals(first(changed))) {
            first = first.with(id);
        }
        if (!advice(old).equals(advice(changed))) {
            advice = advice.with(id);
        }
        old.expected().flatMap(Expected::urgency).ifPresent(expected -> {
            triageBefore = triageBefore.with(old.urgency(), expected);
            triageAfter = triageAfter.with(changed.urgency(), expected);
        });
    }

    private static String first(Assessment assessment) {
        return assessment.candidates().isEmpty()
                ? ""
                : assessment.candidates().get(0).candidate().condition();
    }

    private static TreeSet<String> advice(Assessment assessment) {
        var codes = new TreeSet<String>();
        assessment.advice().stream().map(GivenAdvice::code).forEach(codes::add);
        return codes;
    }

    private CorpusEffect effect() {
        return new CorpusEffect(cases, rejectedBefore, rejectedAfter, moves, first, advice, triageBefore, triageAfter);
    }
}
