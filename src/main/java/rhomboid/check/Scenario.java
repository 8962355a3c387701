package rhomboid.check;

import java.util.Optional;
import rhomboid.model.PatientCase;
import rhomboid.model.Place;

/**
 * A case and what the rules must say about it.
 *
 * @param name a sentence that makes the medical point; unique in its file
 * @param place of the line on which it starts
 * @param given the case
 * @param expect what must hold; at least one thing
 * @param todo why it may fail for now; empty if it must hold
 */
public record Scenario(String name, Place place, PatientCase given, Expectation expect, Optional<String> todo) {}
