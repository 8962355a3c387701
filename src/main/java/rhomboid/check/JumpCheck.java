package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;
import rhomboid.rules.Rule;

/** Lists the rules by which one answer raises the level by three steps or more. */
final class JumpCheck {

    private static final int STEPS = 3;

    private JumpCheck() {}

    static void run(Subject subject, Remarks remarks) {
        if (!remarks.want(Lint.L17)) {
            return;
        }
        Proofs proofs = subject.proofs();
        for (Rule rule : subject.own()) {
            if (DangerSignCheck.level(rule).ordinal() >= STEPS) {
                proofs.firing(rule).ifPresent(known -> run(rule, known, subject, remarks));
            }
        }
    }

    private static void run(Rule rule, Proofs.Known known, Subject subject, Remarks remarks) {
        Urgency level = known.trace().assessment().urgency();
        for (PatientCase fewer : withoutOne(known.stated())) {
            Urgency before = subject.proofs().assess(fewer).trace().assessment().urgency();
            if (level.ordinal() - before.ordinal() >= STEPS) {
                remarks.add(
                        Lint.L17,
                        rule.place(),
                        rule.id() + " raises the level from " + before + " to " + level + " by one answer.",
                        "For example: " + CaseWords.of(known.stated()) + "; before it: " + CaseWords.of(fewer) + ".",
                        Optional.of(subject.proofs().shown(known)));
                return;
            }
        }
    }

    /** The case with one answer less, in every way. */
    static List<PatientCase> withoutOne(PatientCase all) {
        List<PatientCase> fewer = new ArrayList<>();
        for (String finding : all.present()) {
            TreeSet<String> rest = new TreeSet<>(all.present());
            rest.remove(finding);
            fewer.add(new PatientCase(all.id(), all.patient(), rest, all.absent(), all.measurements(), all.expected()));
        }
        for (String finding : all.absent()) {
            TreeSet<String> rest = new TreeSet<>(all.absent());
            rest.remove(finding);
            fewer.add(
                    new PatientCase(all.id(), all.patient(), all.present(), rest, all.measurements(), all.expected()));
        }
        for (String code : all.measurements().keySet()) {
            TreeMap<String, Double> rest = new TreeMap<>(all.measurements());
            rest.remove(code);
            fewer.add(new PatientCase(all.id(), all.patient(), all.present(), all.absent(), rest, all.expected()));
        }
        Patient patient = all.patient();
        for (Patient less : List.of(new Patient(null, patient.sex()), new Patient(patient.age(), Sex.UNKNOWN))) {
            if (!less.equals(patient)) {
                fewer.add(new PatientCase(
                        all.id(), less, all.present(), all.absent(), all.measurements(), all.expected()));
            }
        }
        return fewer;
    }
}
