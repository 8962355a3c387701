package rhomboid.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;
import rhomboid.model.Problem;

/** Collects remarks; those that nobody asked for are dropped. For one thread. */
final class Remarks {

    private final Set<Lint> wanted;
    private final List<Remark> remarks = new ArrayList<>();

    Remarks(Set<Lint> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    /** Whether remarks of one of these lints are kept, so that it is worth looking for them. */
    boolean want(Lint... lints) {
        return List.of(lints).stream().anyMatch(wanted::contains);
    }

    void add(Lint lint, Place place, String message, String help) {
        add(lint, place, message, help, Optional.empty());
    }

    void add(Lint lint, Place place, String message, String help, Optional<PatientCase> witness) {
        if (wanted.contains(lint)) {
            remarks.add(new Remark(lint.severity(), new Problem(place, lint.id(), message, help), witness));
        }
    }

    List<Remark> all() {
        return List.copyOf(remarks);
    }
}
