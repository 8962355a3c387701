package rhomboid.interview;

import java.util.Optional;
import rhomboid.model.Assessment;

/** What an interview shows at one point. */
record View(Assessment assessment, Range range, Optional<Certificate> certificate, Optional<Step> next) {}
