package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import rhomboid.rules.RuleFiles;
import rhomboid.rules.RuleSet;

/** Looks for faults in rules that load: what is useless, contradictory, unreachable or unsafe in them. Thread-safe. */
public final class Linter {

    private static final List<BiConsumer<Subject, Remarks>> CHECKS = List.of(
            TextCheck::run,
            UnusedCheck::run,
            UselessFindingCheck::run,
            DangerSignCheck::run,
            PersonCheck::run,
            CircleCheck::run,
            RangeCheck::run,
            FiringCheck::run,
            PartCheck::run,
            SubsumptionCheck::run,
            AdviceCheck::run,
            JumpCheck::run,
            FloorCheck::run);

    private final RuleFiles files;
    private final RuleSet rules;

    private Linter(RuleFiles files, RuleSet rules) {
        this.files = files;
        this.rules = rules;
    }

    /**
     * For a rule set.
     *
     * @param files from which it was read
     * @param rules without a mistake
     */
    public static Linter of(RuleFiles files, RuleSet rules) {
        return new Linter(files, rules);
    }

    /** Runs the lints of a selection. */
    public LintReport run(LintSelection selection) {
        Subject subject = new Subject(files, rules);
        Remarks remarks = new Remarks(selection.running());
        for (BiConsumer<Subject, Remarks> check : CHECKS) {
            check.accept(subject, remarks);
        }
        Ignores ignores = Ignores.of(subject);
        List<Remark> kept = new ArrayList<>();
        for (Remark remark : remarks.all()) {
            if (!ignores.cover(remark)) {
                kept.add(remark);
            }
        }
        int ignored = remarks.all().size() - kept.size();
        Remarks own = new Remarks(selection.running());
        ignores.report(selection.running(), own);
        kept.addAll(own.all());
        return new LintReport(kept, ignored);
    }
}
