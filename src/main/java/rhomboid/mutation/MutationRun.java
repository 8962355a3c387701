package rhomboid.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import rhomboid.check.Scenario;
import rhomboid.rules.RuleSet;

/** Tries every mutant of some rules on all scenarios, and proves or shows what no scenario notices. */
public final class MutationRun {

    private static final int THREADS = 2;

    private final RuleSet ruleSet;
    private final List<Scenario> scenarios;
    private final LongConsumer progress;

    private MutationRun(RuleSet ruleSet, List<Scenario> scenarios, LongConsumer progress) {
        this.ruleSet = ruleSet;
        this.scenarios =
                scenarios.stream().filter(scenario -> scenario.todo().isEmpty()).toList();
        this.progress = progress;
    }

    /**
     * A run.
     *
     * @param scenarios of the rule set; all of them hold but those that are still to do, which are left out
     * @param progress is told how many mutants are decided, from the thread that calls {@link #of(Predicate)} only
     */
    public static MutationRun on(RuleSet ruleSet, List<Scenario> scenarios, LongConsumer progress) {
        return new MutationRun(ruleSet, scenarios, progress);
    }

    /**
     * Runs on two threads, with the same result every time.
     *
     * @param wanted which mutants to try
     */
    public MutationReport of(Predicate<Mutant> wanted) {
        Mutants all = Mutants.of(ruleSet);
        List<Mutant> mutants = ruleSet.rules().stream()
                .flatMap(rule -> all.of(rule).stream())
                .filter(wanted)
                .toList();
        var trial = new Trial(ruleSet, scenarios);
        var suggesting = new Suggesting(ruleSet, trial);
        var decided = new AtomicLong();
        List<Optional<Scenario>> killers = inParts(
                mutants,
                part -> part.stream()
                        .map(mutant -> {
                            Optional<Scenario> killer = trial.killer(mutant);
                            killer.ifPresent(scenario -> decided.incrementAndGet());
                            return killer;
                        })
                        .toList(),
                decided);
        var open = new ArrayList<Mutant>();
        for (int at = 0; at < mutants.size(); at++) {
            if (killers.get(at).isEmpty()) {
                open.add(mutants.get(at));
            }
        }
        List<MutantResult> results = inParts(open, part -> prove(part, open, trial, suggesting, decided), decided);
        return new MutationReport(
                (int) mutants.stream()
                        .map(mutant -> mutant.rule().id())
                        .distinct()
                        .count(),
                scenarios.size(),
                merged(mutants, killers, results));
    }

    private List<MutantResult> prove(
            List<Mutant> part, List<Mutant> open, Trial trial, Suggesting suggesting, AtomicLong decided) {
        if (part.isEmpty()) {
            return List.of();
        }
        var prover = new Prover(ruleSet, open, trial.explained());
        var results = new ArrayList<MutantResult>();
        for (Mutant mutant : part) {
            Answer difference = prover.difference(mutant);
            difference.witness().ifPresent(prover::replay);
            results.add(
                    difference.isProof()
                            ? MutantResult.equivalent(mutant, Prover.sense(mutant))
                            : MutantResult.survived(
                                    mutant, difference.witness().map(witness -> suggesting.of(mutant, witness))));
            decided.incrementAndGet();
        }
        return results;
    }

    /** Works on the first and the second half of a list side by side. The halves are fixed, so the results are as well. */
    private <T, R> List<R> inParts(List<T> all, Function<List<T>, List<R>> work, AtomicLong decided) {
        int half = (all.size() + 1) / THREADS;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Future<List<R>> first = threads.submit(() -> work.apply(all.subList(0, half)));
            Future<List<R>> second = threads.submit(() -> work.apply(all.subList(half, all.size())));
            var results = new ArrayList<>(awaited(first, decided));
            results.addAll(awaited(second, decided));
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private <R> List<R> awaited(Future<List<R>> work, AtomicLong decided) {
        while (true) {
            try {
                return work.get(TICK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException goesOn) {
                progress.accept(decided.get());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static final long TICK_MILLIS = 200;

    private static List<MutantResult> merged(
            List<Mutant> mutants, List<Optional<Scenario>> killers, List<MutantResult> others) {
        var results = new ArrayList<MutantResult>();
        var rest = others.iterator();
        for (int at = 0; at < mutants.size(); at++) {
            Mutant mutant = mutants.get(at);
            results.add(killers.get(at)
                    .map(killer -> MutantResult.killed(mutant, killer.name()))
                    .orElseGet(rest::next));
        }
        return results;
    }
}
