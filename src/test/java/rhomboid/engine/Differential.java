package rhomboid.engine;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import rhomboid.CaseGenerator;
import rhomboid.casefile.CaseReader;
import rhomboid.casefile.CaseRecord;
import rhomboid.casefile.CaseStream;
import rhomboid.model.Escalation;
import rhomboid.model.PatientCase;
import rhomboid.model.Trace;
import rhomboid.proof.CaseSpace;
import rhomboid.proof.Consequences;
import rhomboid.rules.Rule;
import rhomboid.rules.RuleSet;

/**
 * Drools against plain evaluation on many cases, whole assessments and the rules that fired; on every so many also against the
 * {@link Reference} and against the formula.
 */
final class Differential {

    private static final int CHUNK = 5_000;
    private static final int THREADS = 2;
    private static final int MOST_SHOWN = 10;

    private final RuleSet ruleSet;
    private final long seed;
    private final int eachForReference;
    private final int eachForFormula;
    private final Engine drools;
    private final Engine plain;
    private final Reference reference;
    private final Consequences formula;

    /**
     * For a rule set.
     *
     * @param eachForReference of every chunk of cases, one of so many is compared with the reference too
     * @param eachForFormula of every chunk of cases, one of so many is compared with the formula too
     */
    Differential(RuleSet ruleSet, long seed, int eachForReference, int eachForFormula) {
        this.ruleSet = ruleSet;
        this.seed = seed;
        this.eachForReference = eachForReference;
        this.eachForFormula = eachForFormula;
        drools = Engine.of(ruleSet);
        plain = Engine.plain(ruleSet);
        reference = new Reference(ruleSet);
        formula = Consequences.of(ruleSet, CaseSpace.of(ruleSet));
    }

    /**
     * What came of it.
     *
     * @param cases how many were compared
     * @param disagreements the first of them, in words; empty if all agree
     * @param fired rules that fired in some case
     * @param unfired rules that did not fire in some case
     */
    record Result(int cases, List<String> disagreements, Set<String> fired, Set<String> unfired) {}

    /** The rules that ask for an urgency. */
    static List<Rule> escalating(RuleSet ruleSet) {
        return ruleSet.rules().stream()
                .filter(rule -> rule.then().stream().anyMatch(Escalation.class::isInstance))
                .toList();
    }

    /**
     * Compares the examples, every rule alone and with noise, every number with its neighbours, every pair of some rules, and
     * random cases.
     *
     * @param least how many cases at least
     * @param paired every two of these rules are tried together
     * @param done is told what came of it so far, now and then
     */
    Result run(int least, List<Rule> paired, List<PatientCase> examples, Consumer<Result> done) {
        var chunks = new ArrayList<Supplier<List<PatientCase>>>();
        chunks.add(() -> examples);
        chunks.add(() -> CaseGenerator.of(ruleSet, seed).systematic());
        int count =
                examples.size() + CaseGenerator.of(ruleSet, seed).systematic().size();
        for (int at = 0; at < paired.size(); at++) {
            int first = at;
            chunks.add(() -> CaseGenerator.of(ruleSet, seed + first)
                    .pairs(paired.get(first), paired.subList(first + 1, paired.size())));
            count += paired.size() - at - 1;
        }
        for (int at = 1; count < least; at++) {
            long chunkSeed = seed + 1_000_000L * at;
            chunks.add(() -> CaseGenerator.of(ruleSet, chunkSeed).random(CHUNK));
            count += CHUNK;
        }
        return run(chunks, done);
    }

    private Result run(List<Supplier<List<PatientCase>>> chunks, Consumer<Result> done) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        var all = new Result(0, List.of(), Set.of(), Set.of());
        try {
            var running = new ArrayDeque<Future<Result>>();
            chunks.forEach(chunk -> running.add(threads.submit(() -> compare(chunk.get()))));
            while (!running.isEmpty()) {
                all = joined(all, running.remove().get());
                done.accept(all);
            }
            return all;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Result joined(Result some, Result others) {
        var disagreements = new ArrayList<>(some.disagreements());
        disagreements.addAll(others.disagreements());
        var fired = new TreeSet<>(some.fired());
        fired.addAll(others.fired());
        var unfired = new TreeSet<>(some.unfired());
        unfired.addAll(others.unfired());
        return new Result(some.cases() + others.cases(), disagreements, fired, unfired);
    }

    private Result compare(List<PatientCase> cases) {
        var disagreements = new ArrayList<String>();
        var times = new TreeMap<String, Integer>();
        for (int at = 0; at < cases.size(); at++) {
            PatientCase patientCase = cases.get(at);
            Trace trace = drools.trace(patientCase);
            trace.fired().forEach(rule -> times.merge(rule, 1, Integer::sum));
            note("plain evaluation", patientCase, trace, plain.trace(patientCase), disagreements);
            if (at % eachForReference == eachForReference - 1) {
                PatientCase canonical = ruleSet.vocabulary().canonical(patientCase);
                note("the reference", patientCase, Reference.Opinion.of(trace), reference.of(canonical), disagreements);
            }
            if (at % eachForFormula == eachForFormula - 1) {
                note("the formula", patientCase, trace.fired(), byFormula(patientCase), disagreements);
            }
        }
        var unfired = new TreeSet<String>();
        ruleSet.rules().stream()
                .map(Rule::id)
                .filter(rule -> times.getOrDefault(rule, 0) < cases.size())
                .forEach(unfired::add);
        return new Result(cases.size(), disagreements, times.keySet(), unfired);
    }

    /** By one thread at a time, as a space is for one. */
    private synchronized Set<String> byFormula(PatientCase patientCase) {
        return formula.fired(ruleSet.vocabulary().canonical(patientCase));
    }

    private static void note(
            String other, PatientCase patientCase, Object byDrools, Object byOther, List<String> disagreements) {
        if (!byDrools.equals(byOther) && disagreements.size() < MOST_SHOWN) {
            disagreements.add(
                    "Drools and " + other + " disagree about " + patientCase + ": " + byDrools + " and " + byOther);
        }
    }

    /** The cases of examples/cases that are published. */
    static List<PatientCase> examples(RuleSet ruleSet) {
        var examples = new ArrayList<PatientCase>();
        for (String file : List.of("dev.jsonl", "benign.jsonl", "gallstones.json", "cord-compression.json")) {
            try (CaseStream stream = new CaseReader(ruleSet.vocabulary()).open(Path.of("examples/cases", file))) {
                while (stream.hasNext()) {
                    examples.add(((CaseRecord.Accepted) stream.next()).patientCase());
                }
            }
        }
        return Collections.unmodifiableList(examples);
    }
}
