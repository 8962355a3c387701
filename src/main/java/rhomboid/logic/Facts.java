package rhomboid.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rhomboid.model.Candidate;
import rhomboid.model.Fact;
import rhomboid.model.Level;
import rhomboid.model.Measurement;
import rhomboid.model.Patient;
import rhomboid.model.PatientCase;
import rhomboid.model.Present;
import rhomboid.model.Sex;
import rhomboid.model.Urgency;

/**
 * What is known of one case, indexed by the positions of {@link Codes}: what it says, and later what the phases add (derived
 * findings, candidates, the level). Facts are only ever added. For one thread.
 */
public final class Facts {

    private final Codes codes;
    private final Patient patient;
    private final Bits present;
    private final Bits toldPresent;
    private final Bits absent;
    private final @Nullable Measurement[] measurements;
    private final @Nullable Candidate[] candidates;
    private List<Candidate> ranked = List.of();
    private @Nullable Level level;

    private Facts(Codes codes, PatientCase patientCase) {
        this.codes = codes;
        patient = patientCase.patient();
        present = bits(codes, patientCase.present());
        toldPresent = bits(codes, patientCase.present());
        absent = bits(codes, patientCase.absent());
        measurements = new Measurement[codes.measurements().size()];
        candidates = new Candidate[codes.conditions().size()];
        for (Map.Entry<String, Double> entry : patientCase.measurements().entrySet()) {
            measurements[codes.measurement(entry.getKey())] = new Measurement(entry.getKey(), entry.getValue());
        }
    }

    /**
     * The facts that a case states.
     *
     * @param patientCase with codes of the vocabulary only, see {@code Vocabulary.canonical}
     * @throws IllegalArgumentException if it has a code that the vocabulary does not have
     */
    public static Facts of(Codes codes, PatientCase patientCase) {
        return new Facts(codes, patientCase);
    }

    private static Bits bits(Codes codes, Iterable<String> findings) {
        var bits = new Bits(codes.findings().size());
        for (String finding : findings) {
            bits.add(codes.finding(finding));
        }
        return bits;
    }

    /** Adds a derived finding; true if it was not present before. */
    public boolean infer(int finding) {
        return present.add(finding);
    }

    /** Adds the candidates of the ranking, best first. */
    public void rank(List<Candidate> best) {
        ranked = List.copyOf(best);
        Arrays.fill(candidates, null);
        for (Candidate candidate : ranked) {
            candidates[codes.condition(candidate.condition())] = candidate;
        }
    }

    /** Adds the level. */
    public void level(Urgency urgency) {
        level = new Level(urgency);
    }

    /** Everything that the case states and implies, in the order patient, present, absent, measurements. */
    public List<Fact> all() {
        var all = new ArrayList<Fact>();
        all.add(patient);
        for (int id = present.next(0); id >= 0; id = present.next(id + 1)) {
            all.add(codes.present(id));
        }
        for (int id = absent.next(0); id >= 0; id = absent.next(id + 1)) {
            all.add(codes.absent(id));
        }
        for (Measurement measurement : measurements) {
            if (measurement != null) {
                all.add(measurement);
            }
        }
        return all;
    }

    /** The candidates of the ranking, best first; empty before it. */
    public List<Candidate> ranked() {
        return ranked;
    }

    /** The level, or null before it is known. */
    public @Nullable Level level() {
        return level;
    }

    /** The person. */
    public Patient patient() {
        return patient;
    }

    /** Whether a finding is present, told or derived. */
    public boolean isPresent(int finding) {
        return present.has(finding);
    }

    /** Whether a finding was told to be absent. */
    public boolean isAbsent(int finding) {
        return absent.has(finding);
    }

    /** The first present finding at or after a position, or -1. */
    public int nextPresent(int from) {
        return present.next(from);
    }

    /** A measurement, or null if unknown. */
    public @Nullable Measurement measurement(int id) {
        return measurements[id];
    }

    /** A candidate, or null if the condition is none. */
    @Nullable
    Candidate candidate(int condition) {
        return candidates[condition];
    }

    /** The fact that a finding is present. */
    Present presentFact(int finding) {
        return codes.present(finding);
    }

    /** The fact that a finding is absent. */
    Fact absentFact(int finding) {
        return codes.absent(finding);
    }

    /** A copy of the findings that the case itself says are present. */
    Bits toldPresent() {
        return Bits.union(toldPresent, toldPresent);
    }

    /** Whether the case itself says that a finding is present; such a finding is not told to be absent later. */
    boolean isToldPresent(int finding) {
        return toldPresent.has(finding);
    }

    /** Findings that are present, or that were neither told to be absent nor are among the closed. */
    Bits presentOrUntold(Bits closed) {
        return Bits.inFirstOrNotInSecond(present, Bits.union(absent, closed));
    }

    boolean isSexKnown() {
        return patient.sex() != Sex.UNKNOWN;
    }
}
