package rhomboid.rules;

import rhomboid.model.Urgency;

/**
 * The least urgency of every case with a finding or a measurement in a band.
 *
 * @param trigger what the case must hold: a {@code Present} or {@code Measurement} pattern
 * @param least the least urgency
 * @param because why
 * @param source key of the source
 */
public record Floor(Pattern trigger, Urgency least, String because, String source) {}
