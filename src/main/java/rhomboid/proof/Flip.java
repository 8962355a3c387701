package rhomboid.proof;

import rhomboid.model.PatientCase;
import rhomboid.model.WhatIf;

/**
 * A smallest change of answers that changes a result: no change of fewer answers does. Assessed with Drools. It explains what the
 * result rests on and is no reason to answer otherwise. Immutable and thread-safe.
 *
 * @param changedCase the case with the changed answers
 * @param effect the changed answers and everything that they change
 */
public record Flip(PatientCase changedCase, WhatIf effect) {}
