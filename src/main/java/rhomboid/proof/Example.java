package rhomboid.proof;

import rhomboid.model.PatientCase;

/**
 * A case that shows that something can be reached.
 *
 * @param shows what it shows: {@code level URGENT}, {@code candidate biliary-colic}
 * @param witness the case, as Drools has assessed it; no answer of it can be left out
 */
public record Example(String shows, PatientCase witness) {}
