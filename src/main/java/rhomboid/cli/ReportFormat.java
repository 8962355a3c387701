package rhomboid.cli;

/** How a report on scenarios is written: for people, as JSON, or as the XML that build servers read. */
enum ReportFormat {
    PRETTY,
    JSON,
    JUNIT
}
